import { expect, test } from '#e2e/support/fixtures.ts'

test('An unknown address shows a page of the site with a link to the front page', async ({
  page,
}) => {
  const response = await page.goto('/nothing/here')
  expect(response?.status()).toBe(404)
  await expect(page).toHaveTitle(/^Page not found – /)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the front page' }).click()
  await expect(page).toHaveURL('/')
})

test('An address that can’t be decoded is not found', async ({ page }) => {
  for (const path of ['/%FF', '/test/contact/%', '/test/docs/%E0%A4%A', '/session/%E0']) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }
})

test('A visitor can fill in and send a form with the keyboard alone', async ({ page }) => {
  await page.goto('/test/contact')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Grace Hopper')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Opening hours')
  await page.keyboard.press('Enter')
  const problem = page.getByRole('link', { name: 'Enter a message' })
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(problem).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Message')).toBeFocused()
  await page.keyboard.type('When are you open?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL('/test/contact/sent')
})
