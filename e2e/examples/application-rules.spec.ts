import type { Page } from 'playwright/test'
import { part } from '#e2e/forms/part.ts'
import { change, goOn } from '#e2e/journeys/guest.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { ABOUT, another, enterJob, enterMonth } from './applicant.ts'
import { BEGUN, INN } from './saved.ts'

const answers = (page: Page) => page.getByRole('definition')

test('A job that ends before it began comes back with the reason', async ({ page, remember }) => {
  await remember({ 'application.aaaaaaaa': BEGUN })
  await page.goto('/application/aaaaaaaa/jobs')
  await another(page, 'Yes')
  await enterJob(page, { ...INN, to: '2012-4' })
  await expect(summary(page).getByRole('link')).toHaveText([
    'The last month must not be before the first',
  ])
  await summary(page).getByRole('link').click()
  await expect(part(page, 'Last month', 'Month')).toBeFocused()
  await expect(page.getByLabel('Employer')).toHaveValue('The Inn')
  await expect(part(page, 'First month', 'Month')).toHaveValue('May')
  await expect(part(page, 'Last month', 'Year')).toHaveValue('2012')
  await expect(page.getByLabel('What you did')).toHaveValue('Soup for everybody')
  await enterMonth(page, 'Last month', '2012-5')
  await goOn(page)
  await expect(page.getByRole('status').first()).toHaveText('“The Inn” was added')
})

test('I say since when I drive only if I have a licence', { tag: '@all' }, async ({
  page,
  remember,
}) => {
  await remember({ 'application.aaaaaaaa': BEGUN })
  await page.goto('/application/aaaaaaaa/jobs')
  await another(page, 'No')
  const since = part(page, 'When did you get it?', 'Month')
  await expect(since).toBeHidden()
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Choose yes or no'])
  await page.getByRole('radio', { name: 'Yes' }).check()
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Enter when you got it'])
  await enterMonth(page, 'When did you get it?', '2999-5')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['The month must not be in the future'])
  await page.getByRole('radio', { name: 'No' }).check()
  await expect(since).toBeHidden()
  await goOn(page)
  await page.getByLabel('None of these').check()
  await goOn(page)
  await expect(answers(page)).toHaveText([...ABOUT, 'None', 'No', 'None of these'])
  await change(page, 'Driving')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await expect(since).toHaveValue('')
})
