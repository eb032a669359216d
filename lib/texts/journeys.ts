/** What journeys and their lists say. */
export const journeyTexts = {
  journey: {
    inProgress: (title: string) => `${title}, in progress`,
    expiredFull:
      'Your answers have expired, and you have others in progress. What you typed comes back when you start another',
    expired: 'Your earlier answers have expired. We saved the answer that you just gave.',
    notAsked:
      'That question is no longer asked, because of your other answers. We keep what you typed for up to 15 minutes, in case it is asked again.',
    expiredNotAsked:
      'Your earlier answers have expired. We keep what you typed for up to 15 minutes, in case this question is asked again.',
    finish: 'Finish',
    finished: (title: string) => `${title} is finished`,
    save: 'Save',
    noRoom: 'We can’t store more. Forget something under “What we remember” first.',
    noRoomForResult:
      'We can’t store the result as well. Forget something under “What we remember” first. Your answers are still saved.',
    tooMany: (most: number) =>
      `You can have only ${most} in progress at a time. Nothing was started or deleted. Choose again.`,
    noSuchQuestion: 'That question is not asked any more. Nothing was saved.',
    wasFinished: 'You have already finished this, perhaps in another tab. Nothing was changed.',
    notReady:
      'Your answers changed after you opened this page, perhaps in another tab. Nothing was sent or saved. Answer this first.',
    notStarted: 'Nothing was started because of an error on our side. Try again.',
    notCompleted:
      'We could not finish this because of an error on our side. Your answers are still saved. Try again.',
  },
  list: {
    more: 'Do you want to add another?',
    first: 'Do you want to add one?',
    none: 'None',
    moreMissing: 'Choose whether you want to add another',
    firstMissing: 'Choose whether you want to add one',
    full: (max: number) => `You can add up to ${max}. Remove one to add another`,
    noRoom: 'We can’t store another one. Remove one, or make an answer shorter',
    added: (item: string) => `“${item}” was added`,
    changed: (item: string) => `“${item}” was changed`,
    removed: (item: string) => `“${item}” was removed`,
    notRemoved: 'Nothing was removed because of an error on our side. Try again.',
    wasGone: 'You have already removed this, perhaps in another tab.',
    wasRemoved:
      'You have already removed this, perhaps in another tab. To add it again, press “Continue”.',
  },
}
