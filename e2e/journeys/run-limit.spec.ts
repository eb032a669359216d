import { expect, test } from '#e2e/support/fixtures.ts'
import { cookieName } from '#lib/session/cookie.ts'
import { enterName, heading, start } from './guest.ts'

const guest = (name: string) => ({ guest: { name } })

const THREE = {
  'booking.aaaaaaaa': guest('Ada'),
  'booking.bbbbbbbb': guest('Grace'),
  'booking.cccccccc': guest('Alan'),
}

test('A page whose run has expired makes no run too many, and what was typed in it comes back', async ({
  page,
  context,
  remember,
}) => {
  const runs = async () =>
    (await context.cookies()).filter(({ name }) => name.startsWith(cookieName('booking.', true)))
  await start(page)
  const late = await context.newPage()
  await late.goto(page.url())
  await context.clearCookies()
  await remember(THREE)
  await enterName(late, 'Sam')
  await heading(late, 'Book a table')
  await expect(late.getByRole('status').first()).toContainText('What you typed comes back')
  expect(await runs()).toHaveLength(3)
  await late.getByRole('button', { name: 'Delete it and start another' }).click()
  await heading(late, 'Who are you?')
  await expect(late.getByLabel('Your name')).toHaveValue('Sam')
  expect(await runs()).toHaveLength(3)
})

test('Where there is no room for the answers of an expired page, what was typed in it comes back', {
  tag: '@all',
}, async ({ page, context, baseURL }) => {
  await start(page)
  await context.clearCookies()
  const theirs = { value: 'x'.repeat(3100), url: `${baseURL}/` }
  await context.addCookies(['one', 'two'].map((name) => ({ name, ...theirs })))
  await enterName(page, 'Sam')
  await heading(page, 'Book a table')
  await expect(page.getByRole('status').first()).toContainText('We can’t store more.')
  await context.clearCookies({ name: 'one' })
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Who are you?')
  await expect(page.getByLabel('Your name')).toHaveValue('Sam')
})

test('Where there is no room for another run, the one that it would replace stays', {
  tag: '@all',
}, async ({ page, context, baseURL, remember }) => {
  await remember(THREE)
  await page.goto('/test/booking')
  const theirs = { value: 'x'.repeat(3050), url: `${baseURL}/` }
  await context.addCookies(['one', 'two'].map((name) => ({ name, ...theirs })))
  await page.getByRole('button', { name: 'Delete it and start another' }).click()
  await expect(page.getByRole('status').first()).toContainText('We can’t store more.')
  for (const run of ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']) {
    await page.goto(`/test/booking/${run}/guest`)
    await heading(page, 'Who are you?')
  }
})
