import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { STAY } from './stay.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

const answer = (page: Page, name: 'Yes' | 'No') =>
  page.getByRole('group', { name: 'Have you been here before?' }).getByRole('radio', { name })

const liked = (page: Page) => page.getByLabel('What did you like?')

const wanted = 'Enter what you liked'

test('A follow-up question is shown only while its option is chosen', async ({ page }) => {
  await page.goto('/test/options')
  await expect(liked(page)).toBeHidden()
  await answer(page, 'Yes').check()
  await expect(liked(page)).toBeVisible()
  await answer(page, 'No').check()
  await expect(liked(page)).toBeHidden()
})

test('A follow-up question is judged only if its option is chosen', async ({ page }) => {
  await page.goto('/test/options')
  await answer(page, 'No').check()
  await save(page)
  await expect(summary(page).getByRole('link', { name: 'Rate the food' })).toBeVisible()
  await expect(summary(page).getByRole('link', { name: wanted })).toBeHidden()
  await answer(page, 'Yes').check()
  await save(page)
  await summary(page).getByRole('link', { name: wanted }).click()
  await expect(liked(page)).toBeFocused()
})

test('The answer to a follow-up question comes back in a rejected form', { tag: '@all' }, async ({
  page,
}) => {
  await page.goto('/test/options')
  await answer(page, 'Yes').check()
  await liked(page).fill('The view')
  await save(page)
  await expect(summary(page)).toBeFocused()
  await expect(liked(page)).toBeVisible()
  await expect(liked(page)).toHaveValue('The view')
  await answer(page, 'No').check()
  await save(page)
  await answer(page, 'Yes').check()
  await expect(liked(page)).toHaveValue('The view')
})

test('The answer to a follow-up question is saved only if its option is chosen', async ({
  page,
  remember,
}) => {
  await remember({ options: STAY })
  const answers = page.getByRole('region', { name: 'Your options' })
  await page.goto('/test/options')
  await liked(page).fill('The quiet garden')
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(liked(page)).toHaveValue('The quiet garden')
  await page.goto('/session')
  await expect(answers).toContainText('The quiet garden')
  await page.goto('/test/options')
  await answer(page, 'No').check()
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(liked(page)).toHaveValue('')
  await page.goto('/session')
  await expect(answers.getByRole('definition').first()).toHaveText('No')
  await expect(answers).not.toContainText('The quiet garden')
})
