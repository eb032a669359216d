import { expect, type Loaded, summary, test } from '#e2e/support/fixtures.ts'
import { ANSWERED, FEEDBACK, FINISHED, MESSAGE } from './saved.ts'

const hero = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }

const letter = {
  name: 'Sam',
  relation: 'friend',
  happened: 'I broke your vase.',
  effect: 'You had it from your grandmother.',
  amends: 'words',
  tone: 'plain',
  signature: 'Ada',
  written: 1_790_000_000,
} as const

const run = { 'application.aaaaaaaa': ANSWERED }

/** Each page, empty and with all that can stand on it, and a text that shows that it does. */
const LOADED: Loaded[] = [
  ['/', {}, 'Hello, Stranger!'],
  ['/heroes', {}, 'Create a hero'],
  ['/heroes', { hero }, 'Create a hero'],
  ['/success', { hero }, 'Batman'],
  ['/user/Ada', {}, 'Ada'],
  ['/apology', {}, 'Start'],
  ['/apology', { 'letter.aaaaaaaa': letter }, 'A finished apology'],
  ['/apology/aaaaaaaa/letter', { 'letter.aaaaaaaa': letter }, 'Print'],
  ['/contact', {}, 'You may write to me'],
  ['/contact', { message: MESSAGE }, 'You may write to me'],
  ['/contact/thanks', { message: MESSAGE }, 'Nothing was sent.'],
  ['/feedback', {}, 'Your rating'],
  ['/feedback', { feedback: FEEDBACK }, 'Your rating'],
  ['/application', {}, 'Start'],
  ['/application', { ...run, ...FINISHED }, 'A finished application'],
  ['/application/aaaaaaaa/you', run, 'Your address'],
  ['/application/aaaaaaaa/jobs', run, 'The Mill'],
  ['/application/aaaaaaaa/jobs/mill', run, 'Last month'],
  ['/application/aaaaaaaa/licence', run, 'driving licence'],
  ['/application/aaaaaaaa/languages', run, 'Which of these'],
  ['/application/aaaaaaaa/check', run, 'The Mill'],
  ['/application/bbbbbbbb/confirmation', FINISHED, 'Nothing was sent.'],
]

// A document without scripts has nothing that these don't, but for the error page: error.spec.ts.
test('Everybody can use each page of the examples, with all that can stand on it', {
  tag: '@only-scripts',
}, async ({ expectAllAccessible }) => {
  test.setTimeout(300_000)
  await expectAllAccessible(LOADED)
})

test('Everybody can use the list of what is kept, with a letter', { tag: '@only-scripts' }, async ({
  page,
  remember,
  expectAccessible,
}) => {
  await remember({ name: 'Ada', hero, 'letter.aaaaaaaa': letter })
  await page.goto('/session')
  const details = page.getByText('Times, size and seal')
  await expect(details).toHaveCount(3)
  for (const summary of await details.all()) await summary.click()
  await expectAccessible()
})

test('Everybody can use the errors of the examples', { tag: ['@all', '@only-scripts'] }, async ({
  page,
  remember,
  expectAccessible,
}) => {
  test.slow()
  await remember({ 'application.aaaaaaaa': {} })
  for (const path of ['/contact', '/feedback', '/application/aaaaaaaa/you']) {
    await page.goto(path)
    await page.getByRole('button', { name: /Save|Continue/ }).click()
    await expect(summary(page)).toBeFocused()
    await expectAccessible()
  }
})
