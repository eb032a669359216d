import type { Page } from 'playwright/test'
import { save } from '#e2e/forms/part.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

const may = (page: Page, answer: 'Yes' | 'No') =>
  page.getByRole('group', { name: 'May we write to you?' }).getByRole('radio', { name: answer })

const rating = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Your rating' }).getByRole('radio', { name, exact: true })

const address = (page: Page) => page.getByLabel('Your email')

const saved = (page: Page) =>
  expect(page.getByRole('status').first()).toHaveText(
    'Your feedback is saved. You can still change it',
  )

test('I am asked for my email address only after “Yes”', { tag: '@all' }, async ({ page }) => {
  await page.goto('/feedback')
  await rating(page, '4').check()
  await expect(address(page)).toBeHidden()
  await may(page, 'Yes').check()
  await expect(address(page)).toBeVisible()
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Enter your email address'])
  await summary(page).getByRole('link').click()
  await expect(address(page)).toBeFocused()
  await address(page).fill('ada')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Your email must be an email address, such as name@example.com',
  ])
  await expect(address(page)).toHaveValue('ada')
  await may(page, 'No').check()
  await expect(address(page)).toBeHidden()
  await save(page)
  await saved(page)
})

test('My email address is not saved after “No”', { tag: '@all' }, async ({ page }) => {
  await page.goto('/feedback')
  await rating(page, '2').check()
  await may(page, 'Yes').check()
  await address(page).fill('ada@example.org')
  await save(page)
  await saved(page)
  await expect(address(page)).toHaveValue('ada@example.org')
  const answers = page.getByRole('region', { name: 'Your feedback' })
  await page.goto('/session')
  await expect(answers).toContainText('ada@example.org')
  await page.goto('/feedback')
  await may(page, 'No').check()
  await save(page)
  await saved(page)
  await expect(may(page, 'No')).toBeChecked()
  await page.goto('/session')
  await expect(answers.getByRole('definition').nth(3)).toHaveText('No')
  await expect(answers).not.toContainText('ada@example.org')
  await page.goto('/feedback')
  await may(page, 'Yes').check()
  await expect(address(page)).toHaveValue('')
})

test('My rating and my words are shown again, and listed with the end of the scale', async ({
  page,
}) => {
  await page.goto('/feedback')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await rating(page, '5 Great').check()
  await page.getByLabel('What should we keep?').fill('The forms.\nAll of them.')
  await may(page, 'No').check()
  await save(page)
  await saved(page)
  await page.goto('/feedback')
  await expect(rating(page, '5 Great')).toBeChecked()
  await expect(page.getByLabel('What should we keep?')).toHaveValue('The forms.\nAll of them.')
  await expect(may(page, 'No')).toBeChecked()
  await page.goto('/session')
  const answers = page.getByRole('region', { name: 'Your feedback' }).getByRole('definition')
  for (const [index, text] of ['5 of 5', 'The forms. All of them.', 'Not given', 'No'].entries()) {
    await expect(answers.nth(index)).toHaveText(text)
  }
})

test('An empty form says what is missing, and keeps the rest', { tag: '@all' }, async ({
  page,
}) => {
  await page.goto('/feedback')
  await page.getByLabel('What should we change?').fill('The colours')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Choose a number',
    'Choose whether we may write to you',
  ])
  await expect(page.getByLabel('What should we change?')).toHaveValue('The colours')
  await summary(page).getByRole('link', { name: 'Choose a number' }).click()
  await expect(rating(page, '1 Poor')).toBeFocused()
})
