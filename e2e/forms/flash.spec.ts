import { expect, test } from '#e2e/support/fixtures.ts'
import { cookieName } from '#lib/session/cookie.ts'
import { saveFlash } from '#lib/session/flash.ts'
import { PROBE } from '#lib/session/probe.ts'

test('A message is shown once: not again after a refresh, Back, or in a second tab', async ({
  context,
  page,
}) => {
  await page.goto('/test/nickname')
  const message = page.getByRole('status')
  await page.getByLabel('What is your nickname?').fill('Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(message).toHaveText('Your nickname is saved')
  const second = await context.newPage()
  await second.goto('/test/nickname')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(second.getByText('Your nickname is saved')).toHaveCount(0)
  await page.getByRole('link', { name: 'Contact us' }).click()
  await expect(page).toHaveURL('/test/contact')
  await expect(page.getByText('Your nickname is saved')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(page.getByText('Your nickname is saved')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(page.getByText('Your nickname is saved')).toHaveCount(0)
})

test('Every submit shows its own message', async ({ page }) => {
  for (const name of ['Ada', 'Grace']) {
    await page.goto('/test/nickname')
    await page.getByLabel('What is your nickname?').fill(name)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello, ${name}!`)
    await expect(page.getByRole('status')).toHaveText('Your nickname is saved')
  }
  await page.goto('/test/contact')
  for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill('X')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toHaveText('Your message is saved')
})

test('Only a visit to its page removes a message: no prefetch, no image, no other page does', async ({
  context,
  page,
  seal,
}) => {
  const flash = { path: '/test/nickname', message: 'This is for one page' }
  await seal((sealing) => saveFlash(flash, false, sealing))
  await page.goto('/test/contact')
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const otherRequests: Record<string, string>[] = [
    { 'sec-fetch-dest': 'image' },
    { 'sec-fetch-dest': 'empty', rsc: '1', 'next-router-prefetch': '1' },
    { 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' },
  ]
  for (const headers of otherRequests) {
    const response = await context.request.get('/test/nickname', {
      headers: { ...headers, cookie },
    })
    expect(response.headers()['set-cookie']).toBeUndefined()
    expect(await response.text()).not.toContain(flash.message)
  }
  await page.goto('/test/nickname')
  await expect(page.getByRole('status')).toHaveText(flash.message)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Stranger!')
  await expect(page.getByRole('status')).toBeEmpty()
})

test('A message is shown on its page, even if the address has a query, a hash or non-ASCII letters', async ({
  page,
  seal,
}) => {
  const flash = { path: '/test/contact?sort=é&of=a b#list', message: 'This is for the sorted list' }
  await seal((sealing) => saveFlash(flash, false, sealing))
  await page.goto('/test/contact?sort=z')
  await expect(page.getByRole('status')).toBeEmpty()
  await page.goto(flash.path)
  await expect(page.getByRole('status')).toHaveText(flash.message)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact us')
  await expect(page.getByRole('status')).toBeEmpty()
})

test('A message is shown even if the server could not fetch the next page for its answer', {
  tag: '@only-scripts',
}, async ({ context, page, serve }) => {
  const server = await serve({ NODE_OPTIONS: '--import ./e2e/support/deaf.mjs' })
  await page.goto(`${server.url}/test/nickname`)
  await page.getByLabel('What is your nickname?').fill('Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Your nickname is saved')
  expect((await context.cookies()).map(({ name }) => name)).toEqual([cookieName('nickname', true)])
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(page.getByRole('status')).toBeEmpty()
})

test('After a message is shown, no cookie contains it', async ({ context, page }) => {
  await page.goto('/test/nickname')
  await page.getByLabel('What is your nickname?').fill('Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Your nickname is saved')
  const names = (await context.cookies()).map(({ name }) => name)
  // With scripts it stays until the next page, or for a minute: see probe.ts.
  const kept = names.filter((name) => name !== cookieName(PROBE, true))
  expect(kept).toEqual([cookieName('nickname', true)])
})
