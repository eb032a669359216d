import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

const group = (page: Page, name: string) => page.getByRole('group', { name })

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true })

const radio = (page: Page, question: string, name: string) =>
  group(page, question).getByRole('radio', { name, exact: true })

const PLACES = [
  ['1st', 'Quiet', 'quiet'],
  ['2nd', 'View', 'view'],
  ['3rd', 'Price', 'price'],
] as const

async function answerAll(page: Page) {
  await radio(page, 'Have you been here before?', 'No').check()
  await box(page, 'Bread').check()
  await box(page, 'Eggs').check()
  await radio(page, 'How is the food?', '5 Excellent').check()
  await radio(page, 'How is the room?', '3').check()
  for (const [place, label] of PLACES) await page.getByLabel(place).selectOption(label)
  await page.getByLabel('Your meal').selectOption('Lunch')
  await page.getByLabel('I agree').check()
}

/** All answers but the meal, which some tests change. */
async function expectTheRest(page: Page) {
  await expect(radio(page, 'Have you been here before?', 'No')).toBeChecked()
  for (const [name, isChecked] of [
    ['Bread', true],
    ['Fruit', false],
    ['Eggs', true],
    ['None of these', false],
  ] as const) {
    await expect(box(page, name)).toBeChecked({ checked: isChecked })
  }
  await expect(radio(page, 'How is the food?', '5 Excellent')).toBeChecked()
  await expect(radio(page, 'How is the room?', '3')).toBeChecked()
  for (const [place, , key] of PLACES) await expect(page.getByLabel(place)).toHaveValue(key)
  await expect(page.getByLabel('I agree')).toBeChecked()
}

test('Each question with options is saved, shown again, and listed in words', async ({ page }) => {
  await page.goto('/test/options')
  await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName('No answer')
  await answerAll(page)
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(page.getByLabel('Your meal')).toHaveValue('lunch')
  await expectTheRest(page)
  await page.goto('/session')
  const answers = page.getByRole('region', { name: 'Your options' }).getByRole('definition')
  for (const [index, text] of [
    'No',
    'Bread, Eggs',
    '5 of 5',
    '3 of 10',
    '1. Quiet · 2. View · 3. Price',
    'Lunch',
    'Yes',
  ].entries()) {
    await expect(answers.nth(index)).toHaveText(text)
  }
})

test('Each question with options says what is missing, and leads to its first one', async ({
  page,
}) => {
  await page.goto('/test/options')
  await save(page)
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Choose yes or no',
    'Choose what you eat',
    'Rate the food',
    'Choose what counts',
    'Choose a meal',
    'Agree to the rules, so that you can stay here',
  ])
  for (const [link, field] of [
    ['Choose yes or no', radio(page, 'Have you been here before?', 'Yes')],
    ['Choose what you eat', box(page, 'Bread')],
    ['Rate the food', radio(page, 'How is the food?', '1 Poor')],
    ['Choose what counts', page.getByLabel('1st')],
    ['Agree to the rules', page.getByLabel('I agree')],
  ] as const) {
    await summary(page).getByRole('link', { name: link }).click()
    await expect(field).toBeFocused()
  }
})

test('Each answer with options comes back when another one is rejected', async ({ page }) => {
  await page.goto('/test/options')
  await answerAll(page)
  await page.getByLabel('Your meal').selectOption('Choose')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Choose a meal'])
  await expectTheRest(page)
})

test('Answers that can’t be together come back with the reason', async ({ page }) => {
  await page.goto('/test/options')
  await answerAll(page)
  await box(page, 'Fruit').check()
  await page.getByLabel('3rd').selectOption('Quiet')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Choose 2 or fewer',
    '“Quiet” is chosen twice. Choose it once',
  ])
  await expect(group(page, 'What do you eat?')).toHaveAccessibleDescription(
    'Choose 2 or fewer Error: Choose 2 or fewer',
  )
  await expect(box(page, 'Fruit')).toBeChecked()
  await expect(page.getByLabel('3rd')).toHaveValue('quiet')
})

test('Each question with options is answered by keyboard alone', { tag: '@all' }, async ({
  page,
}) => {
  await page.goto('/test/options')
  await radio(page, 'Have you been here before?', 'Yes').focus()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Space', 'ArrowDown', 'Tab')
  await press('Space', 'Tab', 'Tab', 'Space', 'Tab', 'Tab')
  await press('Space', 'ArrowLeft', 'Tab')
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Tab')
  for (const [, label] of PLACES) await press(label.slice(0, 1), 'Tab')
  await press('L', 'Tab', 'Space', 'Tab', 'Enter')
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(page.getByLabel('Your meal')).toHaveValue('lunch')
  await expect(radio(page, 'How is the food?', '5 Excellent')).toBeChecked()
  await expectTheRest(page)
})
