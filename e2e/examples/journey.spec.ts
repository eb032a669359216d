import { change, goOn, heading } from '#e2e/journeys/guest.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { answerAll, finish } from './writer.ts'

test('Another answer deletes what depended on the old one, tells so before, and asks what is new', {
  tag: '@all',
}, async ({ page }) => {
  await answerAll(page, 'I will give something')
  await expect(
    page.getByText(
      'If you change this answer, your answer to “What will you give?” may be deleted.',
    ),
  ).toBeVisible()
  await change(page, 'How will you make it right?')
  await expect(
    page.getByText(
      'If you change this answer, your answer to “What will you give?” may be deleted.',
    ),
  ).toBeVisible()
  await goOn(page)
  await expect(page.getByRole('definition').getByText('A new bicycle.')).toBeVisible()
  await change(page, 'How will you make it right?')
  await page.getByRole('radio', { name: 'I will change how I do things' }).check()
  await goOn(page)
  await heading(page, 'What will you do differently?')
  await expect(page.getByText('Question 5')).toBeVisible()
  await page.getByLabel('Your promise').fill('I will look where I walk.')
  await goOn(page)
  await heading(page, 'Check your answers')
  await expect(page.getByText('A new bicycle.')).toBeHidden()
  await change(page, 'How will you make it right?')
  await page.getByRole('radio', { name: 'I will give something' }).check()
  await goOn(page)
  await heading(page, 'What will you give?')
  await expect(page.getByLabel('What you will give')).toHaveValue('')
  await page.getByLabel('What you will give').fill('A hug')
  await goOn(page)
  await finish(page)
  await expect(page.getByRole('article')).toContainText('a hug')
  await expect(page.getByRole('article')).not.toContainText(/bicycle|where I walk/)
})
