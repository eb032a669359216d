import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

const part = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function answerAll(page: Page) {
  await page.getByLabel('A line').fill('Ada')
  await page.getByLabel('Several lines').fill('One\nTwo')
  await page.getByLabel('A number').fill('12')
  await part(page, 'Day').fill('20')
  await part(page, 'Month').fill('March')
  await part(page, 'Year').fill('2026')
  await page.getByRole('radio', { name: 'Green' }).check()
  await page.getByLabel('A list').selectOption('Large')
  await page.getByLabel('A box').check()
}

/** All answers but the line, the number and the month, which some tests change. */
async function expectTheRest(page: Page) {
  await expect(page.getByLabel('Several lines')).toHaveValue('One\nTwo')
  await expect(part(page, 'Day')).toHaveValue('20')
  await expect(part(page, 'Year')).toHaveValue('2026')
  await expect(page.getByRole('radio', { name: 'Green' })).toBeChecked()
  await expect(page.getByLabel('A list')).toHaveValue('large')
  await expect(page.getByLabel('A box')).toBeChecked()
}

test('Each kind of field is saved, shown again in its form, and listed in words', async ({
  page,
}) => {
  await page.goto('/test/kinds')
  await answerAll(page)
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(page.getByLabel('A line')).toHaveValue('Ada')
  await expect(page.getByLabel('A number')).toHaveValue('12')
  await expectTheRest(page)
  await page.goto('/session')
  const answers = page.getByRole('region', { name: 'Your answers' }).getByRole('definition')
  for (const [index, text] of [
    'Ada',
    'One · Two',
    '12',
    '20 March 2026',
    'Green',
    'Large',
    'Yes',
  ].entries()) {
    await expect(answers.nth(index)).toHaveText(text)
  }
})

test('What is saved is shown, and not what was typed', async ({ page }) => {
  await page.goto('/test/kinds')
  await answerAll(page)
  await page.getByLabel('A line').fill('  Ada  ')
  await page.getByLabel('A number').fill('12.50')
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(page.getByLabel('A line')).toHaveValue('Ada')
  await expect(page.getByLabel('A number')).toHaveValue('12.5')
  await expect(part(page, 'Month')).toHaveValue('03')
})

test('Each kind of field says what is missing', async ({ page }) => {
  await page.goto('/test/kinds')
  await save(page)
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter a line',
    'Enter some lines',
    'Enter a number',
    'Enter a date',
    'Choose a colour',
    'Choose a size',
  ])
  for (const [link, field] of [
    ['Enter a date', part(page, 'Day')],
    ['Choose a colour', page.getByRole('radio', { name: 'Red' })],
    ['Choose a size', page.getByLabel('A list')],
  ] as const) {
    await summary(page).getByRole('link', { name: link }).click()
    await expect(field).toBeFocused()
  }
})

test('Each kind of field comes back as it was answered when another is rejected', async ({
  page,
}) => {
  await page.goto('/test/kinds')
  await answerAll(page)
  await page.getByLabel('A line').fill('')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a line'])
  await expectTheRest(page)
  await page.getByLabel('A line').fill('Ada')
  await page.getByLabel('A list').selectOption('Choose')
  await page.getByLabel('A box').uncheck()
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Choose a size'])
  await expect(page.getByLabel('A list')).toHaveValue('')
  await expect(page.getByLabel('A box')).not.toBeChecked()
  await expect(page.getByRole('radio', { name: 'Green' })).toBeChecked()
})

test('A number and a date that are none come back as they were typed', async ({ page }) => {
  await page.goto('/test/kinds')
  await answerAll(page)
  await page.getByLabel('A number').fill('many')
  await part(page, 'Day').fill('31')
  await part(page, 'Month').fill('Feb')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'A number must be a number, such as 12',
    'A date must be a real date',
  ])
  await expect(page.getByLabel('A number')).toHaveValue('many')
  await expect(part(page, 'Month')).toHaveValue('Feb')
  await expect(page.getByRole('group', { name: 'A date' })).toHaveAccessibleDescription(
    /A date must be a real date/,
  )
})

test('Each kind of field is answered by keyboard alone', { tag: '@all' }, async ({ page }) => {
  await page.goto('/test/kinds')
  await page.getByLabel('A line').focus()
  for (const text of ['Ada', 'One', '12', '20', '3', '2026']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('L')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(page.getByRole('radio', { name: 'Green' })).toBeChecked()
  await expect(page.getByLabel('A list')).toHaveValue('large')
  await expect(page.getByLabel('A box')).toBeChecked()
})
