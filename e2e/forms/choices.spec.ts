import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { STAY } from './stay.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })

test('“None of these” can’t be ticked with others: a script unticks them, or the server says it', {
  tag: '@scripts',
}, async ({ page, remember, javaScriptEnabled }) => {
  await remember({ options: STAY })
  await page.goto('/test/options')
  await box(page, 'None of these').check()
  if (!javaScriptEnabled) {
    await save(page)
    await expect(summary(page).getByRole('link')).toHaveText([
      '“None of these” can’t be chosen with others',
    ])
    await expect(box(page, 'Bread')).toBeChecked()
    await expect(box(page, 'None of these')).toBeChecked()
    return
  }
  const announced = page.getByRole('group', { name: 'What do you eat?' }).locator('[aria-live]')
  await expect(box(page, 'Bread')).not.toBeChecked()
  await expect(box(page, 'Eggs')).not.toBeChecked()
  await expect(announced).toHaveText('Only “None of these” is chosen now')
  await box(page, 'Fruit').check()
  await expect(box(page, 'None of these')).not.toBeChecked()
  await expect(announced).toHaveText('“None of these” is no longer chosen')
  await box(page, 'None of these').check()
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(box(page, 'None of these')).toBeChecked()
  await expect(box(page, 'Fruit')).not.toBeChecked()
})
