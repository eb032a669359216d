import { expect, type Remembered, summary, test } from '#e2e/support/fixtures.ts'
import { expectNoSidewaysScroll } from '#e2e/support/sideways.ts'

const long = 'W'.repeat(80)

const contact = { name: long, subject: long, message: 'When are you open?' }

const remembered: Remembered = {
  nickname: long,
  contact,
  'booking.aaaaaaaa': {
    guest: { name: long },
    visit: { day: '2999-1-20', eats: 'true' },
    dinner: { wish: long },
  },
  'party.aaaaaaaa': {
    host: { host: long },
    'guests.x1y2': { name: long, food: long },
    guests: { more: 'no' },
  },
  'ticket.bbbbbbbb': { name: long, day: '2999-01-20', wish: 'Soup' },
}

const PAGES = [
  ...['nickname', 'contact', 'contact/sent', 'kinds', 'lines', 'options', 'places', 'room'],
  ...['guarded', 'note', 'board', 'bound', 'cart', 'docs/one', 'state', 'booking', 'party'],
  ...['guest', 'visit', 'dinner', 'check'].map((page) => `booking/aaaaaaaa/${page}`),
  'booking/bbbbbbbb/ticket',
  ...['host', 'guests', 'guests/x1y2', 'guests/x1y2/remove', 'guests/none', 'music'].map(
    (page) => `party/aaaaaaaa/${page}`,
  ),
].map((page) => `/test/${page}`)

const OWN = ['/session', '/session/take', '/session/bring', '/receipt', '/nothing/here']

test('Nobody has to scroll sideways, even with large text and the longest words', {
  tag: '@all',
}, async ({ page, remember }) => {
  test.slow()
  await remember(remembered)
  for (const path of [...PAGES, ...OWN]) {
    await page.goto(path)
    await expect(page).toHaveURL(path)
    await expectNoSidewaysScroll(page)
  }
})

test('Nobody has to scroll sideways to an error', async ({ page }) => {
  for (const form of ['contact', 'kinds', 'lines', 'options', 'places']) {
    await page.goto(`/test/${form}`)
    await page.getByRole('main').getByRole('button').first().click()
    await expect(summary(page)).toBeFocused()
    await expectNoSidewaysScroll(page)
  }
})
