import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click()

async function fillAll(page: Page) {
  await page.getByLabel('Name').fill('  Grace Hopper ')
  await page.getByLabel('Subject').fill('Opening hours')
  await page.getByLabel('Message').fill('When are you open?')
}

test('A visitor sends a form and sees what was saved', async ({ page }) => {
  await page.goto('/test/contact')
  await expect(page).toHaveTitle(/^Contact us – /)
  await fillAll(page)
  await send(page)
  await expect(page).toHaveURL('/test/contact/sent')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await expect(page.getByRole('term')).toHaveText(['Name', 'Subject', 'Message'])
  await expect(page.getByRole('definition')).toHaveText([
    'Grace Hopper',
    'Opening hours',
    'When are you open?',
  ])
})

test('Back after success shows the form with what was saved', async ({ page }) => {
  await page.goto('/test/contact')
  await fillAll(page)
  await send(page)
  await expect(page).toHaveURL('/test/contact/sent')
  await page.goBack()
  await expect(page).toHaveURL('/test/contact')
  await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
  await expect(page.getByLabel('Subject')).toHaveValue('Opening hours')
})

test('Saved answers are shown in the fields and can be changed', async ({ page, remember }) => {
  await remember({ contact: { name: 'Ada', subject: 'A question', message: 'Can it think?' } })
  await page.goto('/test/contact/sent')
  await page.getByRole('link', { name: 'Change this message' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Ada')
  await page.getByLabel('Subject').fill('Another question')
  await send(page)
  await expect(page.getByRole('definition')).toHaveText([
    'Ada',
    'Another question',
    'Can it think?',
  ])
})

test('Without a saved message the thank-you page redirects to the form', async ({ page }) => {
  await page.goto('/test/contact/sent')
  await expect(page).toHaveURL('/test/contact')
})

test('Wrong answers come back with their errors, after each submit', async ({ page }) => {
  await page.goto('/test/contact')
  await page.getByLabel('Subject').fill('Hours')
  await page.getByLabel('Message').fill('x'.repeat(201))
  await send(page)
  await expect(summary(page)).toBeFocused()
  await expect(page).toHaveTitle(/^Error: Contact us – /)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter a name',
    'Message must be 200 characters or fewer',
  ])
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Error: Enter a name')
  await expect(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Subject')).not.toHaveAttribute('aria-invalid')
  await expect(page.getByLabel('Subject')).toHaveValue('Hours')
  await expect(page.getByLabel('Message')).toHaveValue('x'.repeat(201))

  await summary(page).getByRole('link', { name: 'Message must be' }).click()
  await expect(page.getByLabel('Message')).toBeFocused()
  await page.getByLabel('Message').fill('short')
  await send(page)
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a name'])
  await expect(page.getByLabel('Message')).toHaveValue('short')
})
