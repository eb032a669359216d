/** The page that answers a rejected request, by the status of the answer or the reason: title and text. */
export const rejectionTexts = {
  byPage: {
    400: [
      'We could not read that',
      'We did not understand what your browser sent. Go back to the form and try again.',
    ],
    403: ['That came from another site', 'Our forms can only be sent from our own pages.'],
    405: ['That is not possible here', 'This address only shows a page and accepts its form.'],
    409: [
      'This form has changed',
      'We changed it while you had it open. Copy what you typed, and open the form again.',
    ],
    413: [
      'That is too much',
      'You sent more than we accept. Go back and make it shorter, or choose a smaller file.',
    ],
    415: ['That is not a form', 'We only accept what the forms on our own pages send.'],
    'no cookie': [
      'We can’t store anything here',
      'We store what you enter in a cookie, but your browser sent none back. Allow cookies for this site, and make sure that its address begins with https. Then open the page again.',
    ],
    431: [
      'We have no room for your answer',
      'We store what you enter in cookies, and this site already has as many as fit. Delete some of its cookies, and send the form again.',
    ],
  },
  nothingSaved: 'Nothing was saved.',
  typed: 'What you typed',
  reopen: 'Open this page again',
  home: 'Go to the front page',
} as const
