import { expect, test } from '#e2e/support/fixtures.ts'
import { part } from './part.ts'

const LINES = ['Email address', 'Phone number', 'Web address', 'Guests', 'Price', 'Time'] as const

test('What is allowed is said before anything is typed', async ({ page }) => {
  await page.goto('/test/lines')
  for (const [field, hint] of [
    [page.getByLabel('Guests'), 'From 1 to 2000'],
    [page.getByLabel('Price'), 'In British pounds. £10,000 or less'],
    [page.getByLabel('Time'), 'Such as 14:30 or 2:30 pm'],
    [page.getByRole('group', { name: 'Which day' }), 'From 1 March 2026 to 30 June 2026'],
  ] as const) {
    await expect(field).toHaveAccessibleDescription(hint)
  }
  // A screen reader says the name of the currency, and not its sign too.
  await expect(page.getByText('£', { exact: true })).toBeVisible()
  await expect(page.getByText('£', { exact: true })).toHaveAttribute('aria-hidden', 'true')
})

test('A phone gets the right keyboard, and a browser may fill in what it knows', async ({
  page,
}) => {
  await page.goto('/test/lines')
  for (const [name, type, inputmode, autocomplete] of [
    ['Email address', 'email', 'email', 'email'],
    ['Phone number', 'tel', 'tel', 'tel'],
    ['Web address', 'url', 'url', 'url'],
    ['Guests', 'text', 'numeric', undefined],
  ] as const) {
    const field = page.getByLabel(name)
    await expect(field).toHaveAttribute('type', type)
    await expect(field).toHaveAttribute('inputmode', inputmode)
    if (autocomplete) await expect(field).toHaveAttribute('autocomplete', autocomplete)
  }
  // It may be below 0, and the numbers of an iPhone have no minus.
  await expect(page.getByLabel('Price')).not.toHaveAttribute('inputmode')
  for (const name of ['Day', 'Month', 'Year']) {
    await expect(part(page, 'Date of birth', name)).toHaveAttribute(
      'autocomplete',
      `bday-${name.toLowerCase()}`,
    )
    await expect(part(page, 'Which day', name)).not.toHaveAttribute('autocomplete')
  }
})

test('Every line is answered by keyboard alone', { tag: '@all' }, async ({ page }) => {
  await page.goto('/test/lines')
  await page.getByLabel('Email address').focus()
  for (const text of [
    ...['ada@example.org', '020 7946 0000', 'example.org', '12', '12.50', 'noon'],
    ...['11', '2025', '1', '3', '2026', '10', 'Dec', '1815'],
  ]) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await page.goto('/test/lines')
  await expect(page.getByLabel('Time')).toHaveValue('12:00')
  await expect(part(page, 'Date of birth', 'Year')).toHaveValue('1815')
})

test('Every line fits a screen of 320 pixels, in either direction', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/test/lines')
  for (const direction of ['ltr', 'rtl']) {
    await page.locator('html').evaluate((html, dir) => html.setAttribute('dir', dir), direction)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, direction).toBe(320)
    for (const name of LINES) {
      // These letters would turn an input that follows its text.
      await page.getByLabel(name).fill('علي')
      await expect(page.getByLabel(name)).toHaveCSS('direction', 'ltr')
    }
  }
})
