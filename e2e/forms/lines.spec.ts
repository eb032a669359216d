import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { part, save } from './part.ts'

/** As people type it, and as it is shown again after it is saved. */
const LINES = [
  ['Email address', ' ada+post@пример.рф ', 'ada+post@пример.рф'],
  ['Phone number', '+44 (0)20 7946 0000', '+442079460000'],
  ['Web address', 'example.org/ada', 'https://example.org/ada'],
  ['Guests', '1,000', '1000'],
  ['Price', '£1.234,50', '1234.50'],
  ['Time', '2.30 p.m.', '14:30'],
] as const

const PARTS = [
  ['Since when', 'Month', 'Nov', '11'],
  ['Since when', 'Year', '2025', '2025'],
  ['Which day', 'Day', '1', '01'],
  ['Which day', 'Month', 'March', '03'],
  ['Which day', 'Year', '2026', '2026'],
] as const

async function answerAll(page: Page) {
  for (const [name, typed] of LINES) await page.getByLabel(name).fill(typed)
  for (const [group, name, typed] of PARTS) await part(page, group, name).fill(typed)
}

test('What people type is understood, saved, shown again, and listed in words', async ({
  page,
}) => {
  await page.goto('/test/lines')
  await answerAll(page)
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  // With JavaScript the form that was sent still has what was typed.
  await page.goto('/test/lines')
  for (const [name, , saved] of LINES.slice(1)) {
    await expect(page.getByLabel(name)).toHaveValue(saved)
  }
  // A browser may show the domain in its own script.
  await expect(page.getByLabel('Email address')).toHaveValue(
    /^ada\+post@(пример\.рф|xn--e1afmkfd\.xn--p1ai)$/,
  )
  for (const [group, name, , saved] of PARTS) {
    await expect(part(page, group, name)).toHaveValue(saved)
  }
  await page.goto('/session')
  await expect(
    page.getByRole('region', { name: 'Your lines' }).getByRole('definition'),
  ).toContainText([
    'ada+post@xn--e1afmkfd.xn--p1ai',
    '+442079460000',
    'https://example.org/ada',
    '1000',
    '£1,234.50',
    '14:30',
    'November 2025',
    '1 March 2026',
    'Not given',
  ])
})

test('What was saved can be saved again as it is shown', { tag: '@all' }, async ({ page }) => {
  await page.goto('/test/lines')
  await answerAll(page)
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await page.goto('/test/lines')
  await page.getByLabel('Guests').fill('2.000')
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await page.goto('/test/lines')
  await expect(page.getByLabel('Guests')).toHaveValue('2000')
  await expect(page.getByLabel('Price')).toHaveValue('1234.50')
  await expect(part(page, 'Since when', 'Month')).toHaveValue('11')
})

test('Each line says what is missing, and the message leads to it', async ({ page }) => {
  await page.goto('/test/lines')
  await save(page)
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter your email address',
    'Enter your phone number',
    'Enter your web address',
    'Enter how many guests',
    'Enter a price',
    'Enter a time',
    'Enter since when',
    'Enter which day',
  ])
  for (const [link, field] of [
    ['Enter a price', page.getByLabel('Price')],
    ['Enter since when', part(page, 'Since when', 'Month')],
    ['Enter which day', part(page, 'Which day', 'Day')],
  ] as const) {
    await summary(page).getByRole('link', { name: link }).click()
    await expect(field).toBeFocused()
  }
})

test('Each line comes back as it was typed when another is rejected', async ({ page }) => {
  await page.goto('/test/lines')
  await answerAll(page)
  await page.getByLabel('Time').fill('13 pm')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Time must be a time, such as 14:30 or 2:30 pm',
  ])
  for (const [name, typed] of LINES.slice(1, -1)) {
    await expect(page.getByLabel(name)).toHaveValue(typed)
  }
  await expect(page.getByLabel('Time')).toHaveValue('13 pm')
  for (const [group, name, typed] of PARTS) {
    await expect(part(page, group, name)).toHaveValue(typed)
  }
})

test('Each line that is not understood says why, and comes back', { tag: '@all' }, async ({
  page,
}) => {
  const lines = [
    ['Email address', 'ada@example', 'must be an email address, such as name@example.com'],
    [
      'Phone number',
      'call me',
      'must be a phone number, such as 020 7946 0000 or +44 20 7946 0000',
    ],
    ['Web address', 'javascript:alert(1)', 'must begin with https:// or http://'],
    ['Guests', '1.5', 'must be a whole number, such as 12'],
    ['Price', '12 €', 'must be an amount in British pounds, such as £12'],
    ['Time', '25:00', 'must be a time, such as 14:30 or 2:30 pm'],
  ] as const
  await page.goto('/test/lines')
  await answerAll(page)
  for (const [name, typed] of lines) await page.getByLabel(name).fill(typed)
  await part(page, 'Since when', 'Month').fill('Ju')
  await part(page, 'Which day', 'Month').fill('July')
  await save(page)
  await expect(summary(page).getByRole('link')).toContainText([
    ...lines.map(([, , wrong]) => wrong),
    'Since when must be a real month',
    'Which day must be between 1 March 2026 and 30 June 2026',
  ])
  for (const [name, typed, wrong] of lines) {
    await expect(page.getByLabel(name)).toHaveValue(typed)
    await expect(page.getByLabel(name)).toHaveAccessibleDescription(
      new RegExp(`${wrong.replaceAll('+', '\\+')}$`),
    )
  }
  await expect(part(page, 'Since when', 'Month')).toHaveValue('Ju')
  await expect(page.getByRole('group', { name: 'Which day' })).toHaveAccessibleDescription(
    /Which day must be between/,
  )
})
