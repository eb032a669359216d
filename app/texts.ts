type Bound = number | string | undefined

/** @returns such as "20 or less", or undefined if there are two bounds */
function oneBound(min: Bound, max: Bound, [more, less]: [string, string]): string | undefined {
  if (min === undefined) return `${max} or ${less}`
  return max === undefined ? `${min} or ${more}` : undefined
}

const NUMBERS: [string, string] = ['more', 'less']
const DATES: [string, string] = ['later', 'earlier']

/** @returns such as "1st", "2nd", "3rd", "11th" */
const ordinal = (place: number) =>
  `${place}${/1.$/.test(`${place}`) ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`

/** @returns such as “One”, “Two” and others: a message must be short */
function quoted(names: readonly string[]): string {
  const all = names.map((name) => `“${name}”`)
  return all.length > 3 ? `${all.slice(0, 2).join(', ')} and others` : all.join(' and ')
}

/**
 * The messages of `lib` to visitors. They are outside `lib`, so that an app can change or translate
 * them. The name of the field comes before an error that begins with a small letter.
 */
export const texts = {
  field: {
    tooLong: (field: string, max: number) => `${field} ${texts.field.length(max)}`,
    length: (max: number) => `must be ${max} characters or fewer`,
    limit: (max: number) => `Up to ${max} characters`,
    left: 'Characters left:',
    tooMany: 'Characters too many:',
    duplicate: (field: string) => `${field} was answered twice. Answer it once`,
    file: (field: string) => `${field} can't be a file`,
    cut: (count: string) => `Only the first ${count} characters could be saved`,
  },
  choice: { choose: 'Choose', unlisted: 'must be chosen from the list' },
  choices: {
    or: 'or',
    alone: (option: string) => `Only “${option}” is chosen now`,
    dropped: (option: string) => `“${option}” is no longer chosen`,
    notWithOthers: (option: string) => `“${option}” can’t be chosen with others`,
    limit: (min: number, max?: number) => {
      if (max === undefined) return `Choose at least ${min}`
      if (min === 0) return `Choose ${max} or fewer`
      return min === max ? `Choose ${min}` : `Choose ${min} to ${max}`
    },
  },
  rating: {
    none: 'No answer',
    outOf: (number: string, most: string) => `${number} of ${most}`,
  },
  ranking: {
    place: ordinal,
    twice: (option: string) => `“${option}” is chosen twice. Choose it once`,
    gaps: (places: number[]) => `Choose what comes ${places.map(ordinal).join(' and ')}`,
  },
  address: {
    parts: {
      line1: 'Address line 1',
      line2: 'Address line 2 (optional)',
      town: 'Town or city',
      postcode: 'Postcode',
      country: 'Country',
    },
    /** The parts in errors. */
    names: {
      line1: 'first line',
      line2: 'second line',
      town: 'town',
      postcode: 'postcode',
      country: 'country',
    },
    incomplete: (names: string[]) => `must include a ${names.join(' and a ')}`,
    tooLong: (name: string, max: number) => `must have a ${name} of ${max} characters or fewer`,
    postcode: (country: string) => `must have a real postcode for ${country}`,
    country: 'must have a country from the list',
  },
  number: {
    invalid: 'must be a number, such as 12',
    digits: (most: number) => `must have ${most} digits or fewer`,
    ambiguous: (whole: string, decimal: string) =>
      `can be read as ${whole} or as ${decimal}. Enter the one that you mean`,
    decimals: (most: number) =>
      most
        ? `must have ${most} decimal ${most === 1 ? 'place' : 'places'} or fewer`
        : 'must be a whole number, such as 12',
    range: (min: Bound, max: Bound) =>
      `must be ${oneBound(min, max, NUMBERS) ?? `between ${min} and ${max}`}`,
    limit: (min: Bound, max: Bound) => oneBound(min, max, NUMBERS) ?? `From ${min} to ${max}`,
  },
  date: {
    invalid: 'must be a real date',
    incomplete: (missing: string[]) => `must include a ${missing.join(' and a ')}`,
    year: 'must have a four-digit year',
    typed: (part: string, typed: string) => (typed ? `${part} ${typed}` : `no ${part}`),
    earliest: (year: number) => `must be in ${year} or later`,
    future: 'must not be in the future',
    past: 'must not be in the past',
    range: (from: Bound, to: Bound) =>
      `must be ${oneBound(from, to, DATES) ?? `between ${from} and ${to}`}`,
    limit: (from: Bound, to: Bound) => oneBound(from, to, DATES) ?? `From ${from} to ${to}`,
  },
  time: { invalid: 'must be a time, such as 14:30 or 2:30 pm' },
  month: { invalid: 'must be a real month' },
  money: {
    invalid: (currency: string, example: string) =>
      `must be an amount in ${currency}, such as ${example}`,
    limit: (currency: string) => `In ${currency}`,
  },
  email: { invalid: 'must be an email address, such as name@example.com' },
  phone: {
    invalid: 'must be a phone number, such as 020 7946 0000 or +44 20 7946 0000',
    length: (least: number, most: number) => `must have ${least} to ${most} digits`,
  },
  webAddress: {
    invalid: 'must be a web address, such as https://example.org',
    scheme: 'must begin with https:// or http://',
    space: 'must not have spaces',
  },
  answer: { yes: 'Yes', no: 'No', none: 'Not given' },
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
      `${texts.stale.changed(names)} Nothing was sent or saved. Check your answers, and press the button again.`,
    remove: (names: readonly string[]) =>
      `${texts.stale.changed(names)} Nothing was removed. Please check again.`,
    replace: (names: readonly string[]) =>
      `${texts.stale.changed(names)} Nothing was deleted. Please check again.`,
    answer:
      'Your saved answers changed after you opened this page, perhaps in another tab. This answer is not saved yet. To save it, press “Continue”',
    unsent:
      'Other answers to this form were saved after you opened this page, perhaps in another tab. They have not been sent yet. You can see them under “What we remember”. If you send these, they replace the others',
    list: 'This list changed after you opened the page, perhaps in another tab. Your answer was not saved. Look at the list again.',
  },
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
