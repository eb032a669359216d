import { expect, type Remembered, summary, test } from '#e2e/support/fixtures.ts'
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
const LOADED: [what: string, path: string, remembered: Remembered, text: string][] = [
  ['the front page', '/', {}, 'Hello, Stranger!'],
  ['the hero form', '/heroes', {}, 'Create a hero'],
  ['the hero form with a hero', '/heroes', { hero }, 'Create a hero'],
  ['the hero', '/success', { hero }, 'Batman'],
  ['a page of one’s own', '/user/Ada', {}, 'Ada'],
  ['the start of a letter', '/apology', {}, 'Start'],
  ['the list of letters', '/apology', { 'letter.aaaaaaaa': letter }, 'A finished apology'],
  ['the letter', '/apology/aaaaaaaa/letter', { 'letter.aaaaaaaa': letter }, 'Print'],
  ['the form of a message', '/contact', {}, 'You may write to me'],
  ['the form of a message that is saved', '/contact', { message: MESSAGE }, 'You may write to me'],
  ['the thanks for a message', '/contact/thanks', { message: MESSAGE }, 'Nothing was sent.'],
  ['the feedback', '/feedback', {}, 'Your rating'],
  ['the feedback that is saved', '/feedback', { feedback: FEEDBACK }, 'Your rating'],
  ['the start of an application', '/application', {}, 'Start'],
  ['the list of applications', '/application', { ...run, ...FINISHED }, 'A finished application'],
  ['the first question of an application', '/application/aaaaaaaa/you', run, 'Your address'],
  ['the list of jobs', '/application/aaaaaaaa/jobs', run, 'The Mill'],
  ['a job', '/application/aaaaaaaa/jobs/mill', run, 'Last month'],
  ['the question about driving', '/application/aaaaaaaa/licence', run, 'driving licence'],
  ['the question about languages', '/application/aaaaaaaa/languages', run, 'Which of these'],
  ['the check of an application', '/application/aaaaaaaa/check', run, 'The Mill'],
  ['the finished application', '/application/bbbbbbbb/confirmation', FINISHED, 'Nothing was sent.'],
]

// A document without scripts has nothing that these don't, but for the error page: error.spec.ts.
for (const [what, path, remembered, text] of LOADED) {
  test(`Everybody can use ${what}`, { tag: '@scripts' }, async ({
    page,
    remember,
    expectAccessible,
  }) => {
    await remember(remembered)
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText(text)
    await expectAccessible()
  })
}

test('Everybody can use the list of what is kept, with a letter', { tag: '@scripts' }, async ({
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

for (const path of ['/contact', '/feedback', '/application/aaaaaaaa/you']) {
  test(`Everybody can use the errors at ${path}`, { tag: '@scripts' }, async ({
    page,
    remember,
    expectAccessible,
  }) => {
    await remember({ 'application.aaaaaaaa': {} })
    await page.goto(path)
    await page.getByRole('button', { name: /Save|Continue/ }).click()
    await expect(summary(page)).toBeFocused()
    await expectAccessible()
  })
}
