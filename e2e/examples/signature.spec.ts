import { goOn, heading } from '#e2e/journeys/guest.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { answerAllButTone, finish, tone } from './writer.ts'

test('If the saved name that signs a letter is gone, the visitor is asked for another', {
  tag: '@all',
}, async ({ page, context, remember }) => {
  await remember({ name: 'Ada' })
  await answerAllButTone(page)
  await page.getByLabel('The tone').selectOption('Plain')
  await page.getByRole('checkbox').check()
  await goOn(page)
  await heading(page, 'Check your answers')
  await context.clearCookies({ name: /\.name$/ })
  await finish(page)
  await heading(page, 'How should it sound?')
  await expect(page.getByRole('status').first()).toHaveText(/We no longer know your name/)
})

test('A visitor without a saved name can’t sign a letter with it', async ({ page }) => {
  await answerAllButTone(page)
  await page.getByRole('checkbox').check()
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Choose a tone'])
  await page.getByLabel('The tone').selectOption('Plain')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText([/We don’t know your name/])
  await expect(page.getByRole('checkbox')).toBeChecked()
  await page.getByRole('checkbox').uncheck()
  await tone(page)
  await heading(page, 'Check your answers')
})
