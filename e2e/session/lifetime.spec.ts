import type { BrowserContext } from 'playwright/test'
import { expect, test } from '#e2e/support/fixtures.ts'

const DAY = 24 * 60 * 60
const contact = { name: 'Grace Hopper', subject: 'Opening hours', message: 'When are you open?' }

const sealOf = async (context: BrowserContext, key: string) =>
  (await context.cookies()).find(({ name }) => name.endsWith(`.${key}`))?.value

test('An entry that was not used for 14 days has expired, even if the browser still has its cookie', async ({
  page,
  remember,
}) => {
  await remember({ contact, nickname: 'Ada' }, 14 * DAY + 1)
  await page.goto('/test/contact/sent')
  await expect(page).toHaveURL('/test/contact')
  await page.goto('/test/nickname')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Stranger!')
})

test('An entry that was used within 14 days is still there', async ({ page, remember }) => {
  await remember({ contact }, 14 * DAY - 60)
  await page.goto('/test/contact/sent')
  await expect(page.getByRole('definition').first()).toHaveText('Grace Hopper')
})

test('A visit to a page that uses an entry renews it, once a day', async ({
  context,
  page,
  remember,
}) => {
  await remember({ contact, nickname: 'Ada' }, 2 * DAY)
  const [nickname, before] = [await sealOf(context, 'nickname'), await sealOf(context, 'contact')]
  await page.goto('/test/contact/sent')
  await expect(page.getByRole('definition').first()).toHaveText('Grace Hopper')
  const after = await sealOf(context, 'contact')
  expect(after).not.toBe(before)
  // The pages of the contact form do not use the nickname.
  expect(await sealOf(context, 'nickname')).toBe(nickname)
  await page.goto('/test/contact')
  await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
  expect(await sealOf(context, 'contact')).toBe(after)
})

test('Neither a prefetch nor a page that does not use an entry renews it', async ({
  context,
  page,
  remember,
}) => {
  await remember({ contact, nickname: 'Ada' }, 2 * DAY)
  const before = await context.cookies()
  await page.goto('/test/bound')
  await page.goto('/session')
  const prefetches: Record<string, string>[] = [
    { 'next-router-prefetch': '1' },
    { 'sec-purpose': 'prefetch;prerender' },
  ]
  for (const headers of prefetches) {
    await page.setExtraHTTPHeaders(headers)
    await page.goto('/test/contact')
  }
  expect(await context.cookies()).toEqual(before)
})
