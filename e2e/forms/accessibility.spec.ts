import { expect, test } from '#e2e/support/fixtures.ts'

test('A field has the attributes that browsers and assistive technology need', async ({ page }) => {
  await page.goto('/test/nickname')
  const nickname = page.getByLabel('What is your nickname?')
  await expect(nickname).toHaveAttribute('required')
  await expect(nickname).toHaveAttribute('autocomplete', 'nickname')
  await expect(nickname).not.toHaveAttribute('maxlength')
  await expect(page.locator('form')).toHaveAttribute('novalidate')
})

test('A page has the same layout with and without JavaScript', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/test/nickname')
  const box = await page.getByRole('main').boundingBox()
  // 42rem of 18 pixels, in the middle and below the header.
  expect(box).toMatchObject({ x: 304, width: 672, y: 100 })
})
