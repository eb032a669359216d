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

/** What the kinds of fields say. The name of the field comes before an error that begins with a small letter. */
export const fieldTexts = {
  field: {
    tooLong: (field: string, max: number) => `${field} ${fieldTexts.field.length(max)}`,
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
}
