/** What is said about answers that are sent, moved to another browser, or listed. */
export const storedTexts = {
  delivery: {
    labels: { reference: 'Reference', sentAt: 'Sent', receipt: 'Receipt' },
    sent: 'Your answers have been sent',
    saved: (title: string) => `${title} is saved`,
    noRoom:
      'We can’t store the receipt as well. Forget something under “What we remember” first. Nothing was sent.',
    notSent:
      'Your answers could not be sent because of an error on our side. They are still saved. Try again.',
    gone: 'Your answers are no longer stored. Nothing was sent.',
    savedHere: (title: string) => `${title} is saved. You can still change it`,
  },
  transfer: {
    opened: 'Answers waiting to be imported',
    before: 'What this browser had before',
  },
  stored: {
    draft: 'An unfinished form',
    draftOf: (title: string) => `Unfinished: ${title}`,
    step: (step: string, journey: string) => `${step} (${journey})`,
    typed: 'What you typed',
    added: 'What you have just added',
    unknown: 'Something from an earlier version',
  },
}
