import { expect, type Remembered, test } from '#e2e/support/fixtures.ts'

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
]

// A document without scripts has nothing that these don't, but for the error page: error.spec.ts.
test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'The same documents, with less on them')

for (const [what, path, remembered, text] of LOADED) {
  test(`Everybody can use ${what}`, async ({ page, visit, remember, expectAccessible }) => {
    await remember(remembered)
    await visit(path)
    await expect(page.getByRole('main')).toContainText(text)
    await expectAccessible()
  })
}

test('Everybody can use the list of what is kept, with a letter', async ({
  page,
  visit,
  remember,
  expectAccessible,
}) => {
  await remember({ name: 'Ada', hero, 'letter.aaaaaaaa': letter })
  await visit('/session')
  for (const summary of await page.getByText('What someone who steals this cookie sees').all()) {
    await summary.click()
  }
  await expectAccessible()
})
