import type { BrowserContext } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const DAY = 24 * 60 * 60
const hero = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }

const sealOf = async (context: BrowserContext, key: string) =>
  (await context.cookies()).find(({ name }) => name.endsWith(`.${key}`))?.value

test('What was not used for 14 days is forgotten, though the browser still has it', async ({
  page,
  remember,
}) => {
  await remember({ hero, name: 'Ada' }, 14 * DAY + 1)
  await page.goto('/success')
  await expect(page).toHaveURL('/heroes')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Stranger!')
})

test('What was used within 14 days is there', async ({ page, remember }) => {
  await remember({ hero }, 14 * DAY - 60)
  await page.goto('/success')
  await expect(page.getByRole('definition').first()).toHaveText('Batman')
})

test('A visit to a page that uses it extends its life, once a day', async ({
  context,
  page,
  remember,
}) => {
  await remember({ hero, name: 'Ada' }, 2 * DAY)
  const [name, before] = [await sealOf(context, 'name'), await sealOf(context, 'hero')]
  await page.goto('/success')
  await expect(page.getByRole('definition').first()).toHaveText('Batman')
  const after = await sealOf(context, 'hero')
  expect(after).not.toBe(before)
  // The front page alone uses the name.
  expect(await sealOf(context, 'name')).toBe(name)
  await page.goto('/heroes')
  await expect(page.getByLabel('Name')).toHaveValue('Batman')
  expect(await sealOf(context, 'hero')).toBe(after)
})

test('Neither a prefetch nor a page that does not use it extends its life', async ({
  context,
  page,
  remember,
}) => {
  await remember({ hero, name: 'Ada' }, 2 * DAY)
  const before = await context.cookies()
  await page.goto('/user/Ada')
  await page.goto('/session')
  const ahead: Record<string, string>[] = [
    { 'next-router-prefetch': '1' },
    { 'sec-purpose': 'prefetch;prerender' },
  ]
  for (const headers of ahead) {
    await context.setExtraHTTPHeaders(headers)
    await page.goto('/heroes')
  }
  expect(await context.cookies()).toEqual(before)
})
