/** @returns such as “One”, “Two” and others: a message must be short */
function quoted(names: readonly string[]): string {
  const all = names.map((name) => `“${name}”`)
  return all.length > 3 ? `${all.slice(0, 2).join(', ')} and others` : all.join(' and ')
}

/** What forms say before and after they are sent. */
export const formTexts = {
  form: {
    tooMuch:
      'This is more than we can store. Make it shorter, or forget something under “What we remember”',
    failed:
      'This could not be saved because of an error on our side. What you typed is still here. Try again',
  },
  sending: {
    count: 'How many times you have sent a form',
    again:
      'We could not tell if a person sent this. Nothing has been sent. What you typed is still here. Please send it again',
    tooMany: (most: number) =>
      `You can send ${most} times an hour. What you typed is still here. Try again in an hour`,
  },
  stale: {
    changed: (names: readonly string[]) =>
      names.length > 0
        ? `${quoted(names)} changed after you opened this page, perhaps in another tab.`
        : 'This page was out of date.',
    check: (names: readonly string[]) =>
      `${formTexts.stale.changed(names)} Nothing was sent or saved. Check your answers, and press the button again.`,
    remove: (names: readonly string[]) =>
      `${formTexts.stale.changed(names)} Nothing was removed. Please check again.`,
    replace: (names: readonly string[]) =>
      `${formTexts.stale.changed(names)} Nothing was deleted. Please check again.`,
    answer:
      'Your saved answers changed after you opened this page, perhaps in another tab. This answer is not saved yet. To save it, press “Continue”',
    unsent:
      'Other answers to this form were saved after you opened this page, perhaps in another tab. They have not been sent yet. You can see them under “What we remember”. If you send these, they replace the others',
    list: 'This list changed after you opened the page, perhaps in another tab. Your answer was not saved. Look at the list again.',
  },
}
