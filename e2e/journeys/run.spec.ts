import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { cookieName } from '#lib/session/cookie.ts'
import { enterDinner, enterName, enterVisit, finish, heading, runOf, start } from './guest.ts'

test('Two runs in two tabs do not mix', async ({ page, context, remember }) => {
  const other = await context.newPage()
  await remember({
    'booking.aaaaaaaa': { guest: { name: 'Sam' } },
    'booking.bbbbbbbb': { guest: { name: 'Kim' } },
  })
  await page.goto('/test/booking/aaaaaaaa/visit')
  await other.goto('/test/booking/bbbbbbbb/visit')
  await enterVisit(other, '7')
  await enterVisit(page, '20')
  for (const [tab, name, day, wish] of [
    [page, 'Sam', '20 January 2999', 'Soup'],
    [other, 'Kim', '7 January 2999', 'Bread'],
  ] as const) {
    await enterDinner(tab, wish)
    await heading(tab, 'Check your answers')
    await expect(tab.getByRole('definition')).toHaveText([name, day, 'Yes', wish])
    await finish(tab)
  }
  await heading(page, 'A table for Sam')
  await heading(other, 'A table for Kim')
  await page.goto('/session')
  const ticket = page.getByRole('region', { name: 'A ticket' })
  await expect(ticket.filter({ hasText: 'Sam' }).getByText('Soup')).toBeVisible()
  await expect(ticket.filter({ hasText: 'Kim' }).getByText('Bread')).toBeVisible()
})

test('A fourth run at once says which one it deletes', async ({ page, remember }) => {
  await remember({ 'booking.aaaaaaaa': { guest: { name: 'Ann' } } }, 3)
  await remember({ 'booking.bbbbbbbb': { guest: { name: 'Ben' } } }, 2)
  await remember({ 'booking.cccccccc': { guest: { name: 'Cat' } } }, 1)
  await page.goto('/test/booking')
  await expect(page.getByText('the oldest will be deleted: A booking for Ann')).toBeVisible()
  await page.getByRole('button', { name: 'Delete it and start another' }).click()
  await heading(page, 'Who are you?')
  await page.goto('/test/booking')
  await expect(page.getByRole('link', { name: /^Continue: A booking/ })).toHaveText([
    /Ben/,
    /Cat/,
    /A booking for somebody$/,
  ])
})

test('An answer to a run that has expired starts it again', async ({ page, context }) => {
  const tooLong = 'S'.repeat(81)
  await start(page)
  const run = runOf(page)
  await context.clearCookies()
  await enterName(page, tooLong)
  await expect(summary(page).getByRole('link')).toHaveText([/80 characters or fewer/])
  await expect(page.getByLabel('Your name')).toHaveValue(tooLong)
  await context.clearCookies()
  await enterName(page)
  await heading(page, 'When will you come?')
  await expect(page.getByText('Your earlier answers have expired.')).toBeVisible()
  await context.clearCookies()
  await page.goto(`${run}visit`)
  await heading(page, 'Book a table')
  await expect(page.getByText('Those answers are no longer stored.')).toBeVisible()
})

test('A page that stays open for a day warns before its answers expire, and can save them for longer', {
  tag: '@scripts',
}, async ({ page, javaScriptEnabled, serve }) => {
  const server = await serve({})
  await page.clock.install()
  await page.goto(`${server.url}/test/booking`)
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Who are you?')
  await expect(page.getByText('Your answers are saved until')).toBeVisible()
  if (!javaScriptEnabled) return
  await page.getByLabel('Your name').fill('Sam')
  const warning = page.getByText('Your answers will expire within half an hour.')
  await page.clock.fastForward('23:00:00')
  await expect(warning).toBeHidden()
  await page.clock.fastForward('00:36:00')
  await expect(warning).toBeVisible()
  await server.restart({ NODE_OPTIONS: '--import ./e2e/support/later.mjs' })
  await page.getByRole('button', { name: 'Save them for longer' }).press('Enter')
  await expect(warning).toBeHidden()
  await expect(page.getByText('Your answers are saved for longer now.')).toBeVisible()
  await expect(page.getByRole('status').last()).toBeFocused()
  await expect(page.getByLabel('Your name')).toHaveValue('Sam')
  await page.clock.fastForward('12:00:00')
  await expect(warning).toBeHidden()
})

test('Where the browser has no room for a run, the visitor is told', async ({
  page,
  context,
  baseURL,
}) => {
  const theirs = { value: 'x'.repeat(3100), url: `${baseURL}/` }
  await context.addCookies(['one', 'two'].map((name) => ({ name, ...theirs })))
  await page.goto('/test/booking')
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Book a table')
  await expect(page.getByRole('status').first()).toContainText('We can’t store more.')
})

test('A cookie with a name that somebody made up breaks no page', { tag: '@requests' }, async ({
  request,
}) => {
  const names = [cookieName('booking.', true), cookieName('ticket.', true)]
  const headers = { cookie: names.map((name) => `${name}=x`).join('; ') }
  for (const path of ['/test/booking', '/session']) {
    expect((await request.get(path, { headers })).status()).toBe(200)
  }
})
