import type { Remembered } from '#e2e/support/fixtures.ts'

/** As it is stored. A month is a year and what was typed as the month. */
export interface Job {
  employer: string
  role: string
  from: string
  to: string
  tasks: string
}

export const MILL: Job = { employer: 'The Mill', role: 'Clerk', from: '2010-3', to: '', tasks: '' }

export const INN: Job = {
  employer: 'The Inn',
  role: 'Cook',
  from: '2012-May',
  to: '2014-6',
  tasks: 'Soup for everybody',
}

/** A run in progress whose first question is answered, and one with an answer to each of them. */
export const BEGUN = {
  you: {
    name: 'Ada Lovelace',
    email: 'ada@example.org',
    born: '1985-12-10',
    address: '12 St James’s Square\n\nLondon\nSW1Y 4JH\nUK',
  },
}
export const ANSWERED = {
  ...BEGUN,
  'jobs.mill': { ...MILL },
  jobs: { more: 'no' },
  licence: { drives: 'false' },
  languages: { languages: 'en' },
}

/** A finished application. */
export const FINISHED = {
  'confirmation.bbbbbbbb': {
    name: 'Ada Lovelace',
    email: 'ada@example.org',
    born: '1985-12-10',
    address: {
      line1: '12 St James’s Square',
      line2: '',
      town: 'London',
      postcode: 'SW1Y 4JH',
      country: 'GB',
    },
    jobs: [{ ...INN, from: '2012-05', to: '2014-06' }],
    drives: true,
    since: '2004-05',
    languages: ['en', 'ar'],
  },
} satisfies Remembered

export const MESSAGE = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  phone: '02079460000',
  topic: 'problem',
  about: ['forms', 'journeys'],
  message: 'I can’t find the form.',
  consent: true,
} satisfies Remembered['message']

export const FEEDBACK = {
  rating: 4,
  keep: 'The forms',
  change: '',
  write: true,
  email: 'ada@example.org',
} satisfies Remembered['feedback']
