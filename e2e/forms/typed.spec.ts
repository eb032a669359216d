import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { part, save } from './part.ts'

const wrong = (page: Page) => summary(page).getByRole('link')

/** As other keyboards and programs write it, and as it is saved. */
const LINES = [
  ['Email address', '\u200bａｄａ@example.org\u200e', 'ada@example.org'],
  ['Phone number', '\u202a＋٤٤ ２０\u20117946−٠٠٠٠\u202c', '+442079460000'],
  ['Web address', '\ufeffexample.org', 'https://example.org'],
  ['Guests', '١٢', '12'],
  ['Price', '£1,００0.٥٠', '1000.50'],
  ['Time', '１４：３０', '14:30'],
] as const

async function answerAll(page: Page) {
  await page.goto('/test/lines')
  for (const [name, typed] of LINES) await page.getByLabel(name).fill(typed)
  await part(page, 'Since when', 'Month').fill('١١')
  await part(page, 'Since when', 'Year').fill('２０２５')
  await part(page, 'Which day', 'Day').fill('٣')
  await part(page, 'Which day', 'Month').fill('May')
  await part(page, 'Which day', 'Year').fill('۲۰۲۶')
}

test('What is typed on any keyboard is read as it was meant', { tag: '@all' }, async ({ page }) => {
  await answerAll(page)
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await page.goto('/test/lines')
  for (const [name, , saved] of LINES) await expect(page.getByLabel(name)).toHaveValue(saved)
  await expect(part(page, 'Since when', 'Month')).toHaveValue('11')
  await expect(part(page, 'Which day', 'Day')).toHaveValue('03')
  await expect(part(page, 'Which day', 'Year')).toHaveValue('2026')
})

test('An amount that could be a thousand times more is asked about', { tag: '@all' }, async ({
  page,
}) => {
  await answerAll(page)
  await page.getByLabel('Price').fill('£1.459')
  await save(page)
  await expect(wrong(page)).toHaveText([
    'Price can be read as 1459 or as 1.46. Enter the one that you mean',
  ])
  await expect(page.getByLabel('Price')).toHaveValue('£1.459')
  await page.getByLabel('Price').fill('1.46')
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
})

/** What is typed into a date, the error, and the parts that it is about. */
const DATES = [
  [['31', '4', '2026'], 'must be a real date', ['Day']],
  [['1', '13', '2026'], 'must be a real date', ['Month']],
  [['1', '3', '26'], 'must have a four-digit year', ['Year']],
  [['1', '3', '0026'], 'must be in 1800 or later', ['Year']],
  [['1', '', ''], 'must include a month and a year', ['Month', 'Year']],
  [['1', '1', '2026'], 'must be between 1 March 2026 and 30 June 2026', ['Day', 'Month', 'Year']],
] as const

test('Only the wrong part of a date is marked, and the message leads there', async ({ page }) => {
  await answerAll(page)
  for (const [typed, error, parts] of DATES) {
    for (const [index, name] of (['Day', 'Month', 'Year'] as const).entries()) {
      await part(page, 'Which day', name).fill(typed[index] ?? '')
    }
    await save(page)
    await expect(wrong(page)).toHaveText([`Which day ${error}`])
    for (const name of ['Day', 'Month', 'Year'] as const) {
      const input = part(page, 'Which day', name)
      const isWrong = (parts as readonly string[]).includes(name)
      if (isWrong) await expect(input, name).toHaveAttribute('aria-invalid', 'true')
      else await expect(input, name).not.toHaveAttribute('aria-invalid')
    }
    await wrong(page).click()
    await expect(part(page, 'Which day', parts[0])).toBeFocused()
  }
})

test('The wrong part of a month is marked, and the message leads there', { tag: '@all' }, async ({
  page,
}) => {
  await answerAll(page)
  await part(page, 'Since when', 'Year').fill('0000')
  await save(page)
  await expect(wrong(page)).toHaveText(['Since when must be in 1800 or later'])
  await expect(part(page, 'Since when', 'Month')).not.toHaveAttribute('aria-invalid')
  await wrong(page).click()
  await expect(part(page, 'Since when', 'Year')).toBeFocused()
})

test('A name of nothing that can be seen is asked for again', { tag: '@all' }, async ({ page }) => {
  await page.goto('/test/nickname')
  for (const name of ['\u200b\u2060', '\u3164', ' \u00a0\ufe0f']) {
    await page.getByLabel('What is your nickname?').fill(name)
    await save(page)
    await expect(wrong(page)).toHaveText(['Enter your nickname'])
  }
})

test('No control character is saved', async ({ page }) => {
  await page.goto('/test/nickname')
  await page.getByLabel('What is your nickname?').fill('A\u0000d\u0007a\u202e')
  await save(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(page.getByLabel('What is your nickname?')).toHaveValue('Ada')
})
