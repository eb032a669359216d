import { expect, type Loaded, summary, test } from '#e2e/support/fixtures.ts'

const answers = {
  guest: { name: 'Sam' },
  visit: { day: '2999-1-20', eats: 'true' },
  dinner: { wish: 'Soup' },
}

/** Such an answer is checked only when it is sent. */
const noDate = { ...answers, visit: { day: '2999-Never-20', eats: 'true' } }

const run = { 'booking.aaaaaaaa': answers }
const party = {
  'party.aaaaaaaa': {
    host: { host: 'Ada' },
    'guests.x1y2': { name: 'Bob', food: 'Soup' },
    'guests.x3y4': { name: 'Cy' },
  },
}
const three = { 'booking.bbbbbbbb': {}, 'booking.cccccccc': {}, 'booking.dddddddd': {} }
const result = { 'ticket.aaaaaaaa': { name: 'Sam', day: '2999-01-20', wish: 'Soup' } }

/** Each page, with all that can stand on it, and a text that shows that it does. */
const LOADED: Loaded[] = [
  ['/test/booking', {}, 'Start'],
  ['/test/booking', { ...three, ...result }, 'Delete it'],
  ['/test/booking/aaaaaaaa/guest', run, 'Question 1'],
  ['/test/booking/aaaaaaaa/visit', run, 'may be deleted'],
  ['/test/booking/aaaaaaaa/check', run, 'may be deleted'],
  ['/test/booking/aaaaaaaa/ticket', result, 'Download'],
  ['/test/party/aaaaaaaa/guests', party, 'so 1 more'],
  ['/test/party/aaaaaaaa/guests/x1y2', party, 'Soup'],
  ['/test/party/aaaaaaaa/guests/x1y2/remove', party, 'Keep it'],
  ['/test/party/aaaaaaaa/guests/none', party, 'no longer in your list'],
  ['/session', { ...run, ...result }, 'Soup'],
]

// A document without scripts has nothing that these don't, but for the error page: error.spec.ts.
test('Everybody can use each page of a journey, with all that can stand on it', {
  tag: '@only-scripts',
}, async ({ expectAllAccessible }) => {
  test.setTimeout(300_000)
  await expectAllAccessible(LOADED)
})

test('Everybody can use a step with an error', { tag: '@only-scripts' }, async ({
  page,
  remember,
  expectAccessible,
}) => {
  await remember({ 'booking.aaaaaaaa': noDate })
  await page.goto('/test/booking/aaaaaaaa/visit')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(summary(page)).toBeFocused()
  await expectAccessible()
})
