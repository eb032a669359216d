import { expect, test } from '#e2e/support/fixtures.ts'

test('A page greets the name in its address, in any script', async ({ page }) => {
  for (const name of ['Ada', '世界', '🦸', 'x'.repeat(80), 'a/b']) {
    await page.goto(`/user/${encodeURIComponent(name)}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello, ${name}!`)
  }
})

test('An address without a valid name is not found', async ({ page }) => {
  for (const segment of ['x'.repeat(81), '%20', '%E0%A4%A', '%', '%FF']) {
    const response = await page.goto(`/user/${segment}`)
    expect(response?.status(), segment).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }
})

test('The greeting page neither reads nor writes the session', async ({
  context,
  page,
  remember,
}) => {
  await remember({ name: 'Grace' })
  const before = await context.cookies()
  const response = await page.goto('/user/Ada')
  expect(await response?.headerValue('set-cookie')).toBeNull()
  await expect(page.getByText('Grace')).toHaveCount(0)
  expect(await context.cookies()).toEqual(before)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Grace!')
})
