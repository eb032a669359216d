import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

const born = (page: Page) => page.getByLabel('Where were you born?')

const part = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Your address' }).getByLabel(name)

const HOME = [
  ['Address line 1', '1 High Street'],
  ['Town or city', 'Leeds'],
  ['Postcode', 'ls1 4ap'],
  ['Country', 'uk'],
] as const

async function answerAll(page: Page) {
  await born(page).fill("cote d'ivoire")
  for (const [name, text] of HOME) await part(page, name).fill(text)
}

test('A country and an address are saved, shown again, and listed in words', async ({ page }) => {
  await page.goto('/test/places')
  await answerAll(page)
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(born(page)).toHaveValue('Côte d’Ivoire')
  await expect(part(page, 'Address line 1')).toHaveValue('1 High Street')
  await expect(part(page, 'Postcode')).toHaveValue('LS1 4AP')
  await expect(part(page, 'Country')).toHaveValue('United Kingdom')
  await page.goto('/session')
  const answers = page.getByRole('region', { name: 'Your places' }).getByRole('definition')
  await expect(answers.first()).toHaveText('Côte d’Ivoire')
  await expect(answers.nth(1)).toHaveText('1 High Street · Leeds · LS1 4AP · United Kingdom')
  await page.goto('/test/places')
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
})

test('A country and an address say what is missing', async ({ page }) => {
  await page.goto('/test/places')
  await save(page)
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter a country',
    'Enter your address',
  ])
  await summary(page).getByRole('link', { name: 'Enter a country' }).click()
  await expect(born(page)).toBeFocused()
  await summary(page).getByRole('link', { name: 'Enter your address' }).click()
  await expect(part(page, 'Address line 1')).toBeFocused()
})

test('A country that is none comes back as it was typed', async ({ page }) => {
  await page.goto('/test/places')
  await answerAll(page)
  await born(page).fill('Atlantis')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'The country must be chosen from the list',
  ])
  await expect(born(page)).toHaveValue('Atlantis')
  for (const [name, text] of HOME) await expect(part(page, name)).toHaveValue(text)
})

test('Only the wrong parts of an address are marked, and all come back', async ({ page }) => {
  await page.goto('/test/places')
  await answerAll(page)
  await part(page, 'Town or city').fill('')
  await part(page, 'Postcode').fill('12')
  await save(page)
  const error =
    'Your address must include a town. Your address must have a real postcode for United Kingdom'
  await expect(summary(page).getByRole('link')).toHaveText([error])
  await expect(page.getByRole('group', { name: 'Your address' })).toHaveAccessibleDescription(
    `Where you live now Error: ${error}`,
  )
  for (const name of ['Town or city', 'Postcode']) {
    await expect(part(page, name)).toHaveAttribute('aria-invalid', 'true')
  }
  for (const name of ['Address line 1', 'Address line 2', 'Country']) {
    await expect(part(page, name)).not.toHaveAttribute('aria-invalid')
  }
  await expect(part(page, 'Postcode')).toHaveValue('12')
  await expect(part(page, 'Country')).toHaveValue('uk')
})

test('An address in a fixed country asks for no country, and can be left out', async ({ page }) => {
  await page.goto('/test/places')
  await answerAll(page)
  const work = page.getByRole('group', { name: 'Your work' })
  await expect(work.getByRole('textbox')).toHaveCount(4)
  await work.getByLabel('Town or city').fill('York')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Your work must include a first line and a postcode',
  ])
  await expect(work.getByLabel('Town or city')).toHaveValue('York')
  await work.getByLabel('Town or city').fill('')
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
})

test('A browser can fill in a country and an address, and suggests the names of countries', async ({
  page,
}) => {
  await page.goto('/test/places')
  await expect(born(page)).toHaveAttribute('autocomplete', 'country-name')
  for (const [name, token] of [
    ['Address line 1', 'address-line1'],
    ['Address line 2', 'address-line2'],
    ['Town or city', 'address-level2'],
    ['Postcode', 'postal-code'],
    ['Country', 'country-name'],
  ] as const) {
    await expect(part(page, name)).toHaveAttribute('autocomplete', token)
  }
  const suggested = await born(page).evaluate((input: HTMLInputElement) =>
    [...(input.list?.options ?? [])].map(({ value }) => value),
  )
  expect(suggested).toEqual(expect.arrayContaining(['Germany', 'Åland Islands', 'Burma', 'USA']))
})

test('A country and an address are answered by keyboard alone', { tag: '@all' }, async ({
  page,
}) => {
  await page.goto('/test/places')
  await born(page).focus()
  for (const text of ['Burma', '1 High Street', '', 'Hong Kong', '', 'Hong Kong']) {
    if (text) await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  for (let part = 0; part < 4; part += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(born(page)).toHaveValue('Myanmar (Burma)')
  await expect(part(page, 'Country')).toHaveValue('Hong Kong SAR China')
})
