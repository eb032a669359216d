import { third } from '#e2e/support/all.ts'
import { expect, type Remembered, test } from '#e2e/support/fixtures.ts'
import { expectNoSidewaysScroll } from '#e2e/support/sideways.ts'
import { ANSWERED, FEEDBACK, FINISHED, INN, MESSAGE } from './saved.ts'

const long = 'W'.repeat(80)

const you = { ...ANSWERED.you, name: long, address: `${long}\n${long}\nLondon\nSW1Y 4JH\nUK` }

const apology = {
  who: { name: long, relation: 'friend' },
  what: { happened: long },
  effect: { effect: long },
  amends: { amends: 'words' },
  tone: { tone: 'warm', signature: long },
}

const letter = {
  name: long,
  relation: 'friend',
  happened: long,
  effect: long,
  amends: 'words',
  tone: 'plain',
  signature: long,
  written: 1_790_000_000,
} as const

const application = {
  ...ANSWERED,
  you,
  'jobs.mill': { ...INN, employer: long, role: long, tasks: long },
}

/** What is remembered, and the pages that show it. */
const PAGES: [remembered: Remembered, ...paths: string[]][] = [
  [{}, '/', '/heroes', '/apology', '/contact', '/feedback', '/application'],
  [{ name: long }, '/', '/index', `/user/${long}`],
  [{ hero: { name: long, alter_ego: long, catch_phrase: long } }, '/heroes', '/success'],
  [{ message: { ...MESSAGE, name: long, message: long } }, '/contact', '/contact/thanks'],
  [{ feedback: { ...FEEDBACK, keep: long } }, '/feedback'],
  [
    { 'apology.aaaaaaaa': apology, 'letter.bbbbbbbb': letter },
    ...['/apology', '/apology/bbbbbbbb/letter', '/session'],
    ...['who', 'what', 'effect', 'amends', 'tone', 'check'].map(
      (page) => `/apology/aaaaaaaa/${page}`,
    ),
  ],
  [
    { 'application.aaaaaaaa': application, ...FINISHED },
    ...['/application', '/application/bbbbbbbb/confirmation', '/session'],
    ...['you', 'jobs', 'jobs/mill', 'jobs/mill/remove', 'licence', 'languages', 'check'].map(
      (page) => `/application/aaaaaaaa/${page}`,
    ),
  ],
]

test('Nobody has to scroll sideways, whatever is saved, even with large text', async ({
  page,
  context,
  remember,
}) => {
  test.slow()
  for (const [remembered, ...paths] of PAGES) {
    await context.clearCookies()
    await remember(remembered)
    for (const path of third(paths)) {
      await page.goto(path)
      await expect(page).toHaveURL(path)
      await expectNoSidewaysScroll(page)
    }
  }
})
