import { expect, summary, test } from '#e2e/support/fixtures.ts'

test('I ask a question, give the email address that I left out, and read where the reply will go', async ({
  page,
}) => {
  await page.goto('/test/question')
  await page.getByRole('radio', { name: 'A visit' }).check()
  await page.getByLabel('Question').fill('When are you open?')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(summary(page).getByRole('link')).toHaveText(['Enter your email address'])
  await expect(page.getByRole('radio', { name: 'A visit' })).toBeChecked()
  await expect(page.getByLabel('Question')).toHaveValue('When are you open?')
  await page.getByLabel('Email').fill('ada@example.org')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL('/test/question/thanks')
  await expect(page.getByRole('status')).toHaveText('Your question is saved')
  await expect(page.getByText('We will reply to ada@example.org.')).toBeVisible()
})

test('The form shows what I asked before', async ({ page, remember }) => {
  const asked = { email: 'ada@example.org', day: '2026-11-20', question: 'When are you open?' }
  await remember({ question: { ...asked, topic: 'visit' } })
  await page.goto('/test/question')
  await expect(page.getByRole('radio', { name: 'A visit' })).toBeChecked()
  await expect(page.getByLabel('Year')).toHaveValue('2026')
  await expect(page.getByLabel('Question')).toHaveValue('When are you open?')
})
