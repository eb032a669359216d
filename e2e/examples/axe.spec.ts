import { expect, type Remembered, summary, test } from '#e2e/support/fixtures.ts'

const hero = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }

const answers = {
  who: { name: 'Sam', relation: 'friend' },
  what: { happened: 'I broke your vase.', when: '2026-3-20' },
  effect: { effect: 'You had it from your grandmother.' },
  amends: { amends: 'replace' },
  replacement: { replacement: 'The vase' },
  tone: { tone: 'plain', signature: 'Ada' },
}

/** Nothing judges it until it is sent. */
const noDate = { ...answers.what, when: '2026-Never-20' }

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

const under = { 'apology.aaaaaaaa': answers }
const three = { 'apology.bbbbbbbb': {}, 'apology.cccccccc': {}, 'apology.dddddddd': {} }

/** Each page, empty and with all that can stand on it, and a text that shows that it does. */
const LOADED: [what: string, path: string, remembered: Remembered, text: string][] = [
  ['the front page', '/', {}, 'Hello, Stranger!'],
  ['the hero form', '/heroes', {}, 'Create a hero'],
  ['the hero form with a hero', '/heroes', { hero }, 'Create a hero'],
  ['the hero', '/success', { hero }, 'Batman'],
  ['a page of one’s own', '/user/Ada', {}, 'Ada'],
  ['the start of a letter', '/apology', {}, 'Start'],
  ['the list of letters', '/apology', { ...three, 'letter.aaaaaaaa': letter }, 'Delete it'],
  ['a question with a choice', '/apology/aaaaaaaa/who', under, 'Family'],
  ['a question with a date', '/apology/aaaaaaaa/what', under, 'Month'],
  ['a question whose change drops an answer', '/apology/aaaaaaaa/amends', under, 'is deleted'],
  ['a question with a list and a box', '/apology/aaaaaaaa/tone', under, 'The tone'],
  ['the check of the answers', '/apology/aaaaaaaa/check', under, 'is deleted'],
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
  for (const summary of await page.getByText('What a thief of this cookie would see').all()) {
    await summary.click()
  }
  await expectAccessible()
})

for (const [what, path, remembered] of [
  ['a choice', '/apology/aaaaaaaa/who', { 'apology.aaaaaaaa': {} }],
  ['a date', '/apology/aaaaaaaa/what', { 'apology.aaaaaaaa': { ...answers, what: noDate } }],
] as [string, string, Remembered][]) {
  test(`Everybody can use a form with an error at ${what}`, async ({
    page,
    visit,
    remember,
    expectAccessible,
  }) => {
    await remember(remembered)
    await visit(path)
    await page.getByRole('main').getByRole('button').first().click()
    await expect(summary(page)).toBeFocused()
    await expectAccessible()
  })
}
