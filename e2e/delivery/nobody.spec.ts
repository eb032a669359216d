import { answerAll, finish, heading } from '#e2e/journeys/guest.ts'
import { expect, test } from '#e2e/support/fixtures.ts'

const NOBODY = 'Nobody receives this yet.'

test('Without a receiver a form says so before I fill it in, and only saves', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/test/note')
  await expect(page.getByText(NOBODY)).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('We keep no copy')
  await expectAccessible()
  await page.getByLabel('Your note').fill('Please call me.')
  await page.getByRole('button', { name: 'Save' }).click()
  await heading(page, 'Thank you')
  await expect(page.getByRole('status').first()).toHaveText('Your note is saved')
  await expect(page.getByText('Nothing was sent.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Keep a copy for yourself' })).toBeVisible()
})

test('Without a receiver the start page of a journey says so, and the journey only saves', async ({
  page,
}) => {
  await page.goto('/test/booking')
  await expect(page.getByText(NOBODY)).toBeVisible()
  await answerAll(page)
  await finish(page)
  await heading(page, 'A table for Sam')
  await expect(page.getByRole('status').first()).toHaveText('A booking is saved')
  await expect(page.getByText('Nothing was sent.')).toBeVisible()
})

test('A check page that nobody receives never says that it is not sent yet', async ({ page }) => {
  await answerAll(page)
  await page.goto(`${page.url()}?unsent=maybe`)
  await heading(page, 'Check your answers')
  await expect(page.getByText('Not sent yet')).toHaveCount(0)
})
