import type { Page } from 'playwright/test'
import { sample } from '#e2e/support/all.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

async function save(page: Page, nickname: string) {
  await page.getByLabel('What is your nickname?').fill(nickname)
  await page.getByRole('button', { name: 'Save' }).click()
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('A text is saved without the spaces around it', async ({ page }) => {
  await page.goto('/test/nickname')
  await expect(heading(page)).toHaveText('Hello, Stranger!')
  await save(page, ' Ada Lovelace ')
  await expect(heading(page)).toHaveText('Hello, Ada Lovelace!')
  await expect(page).toHaveURL('/test/nickname')
})

test('An empty answer is rejected', async ({ page }) => {
  await page.goto('/test/nickname')
  await save(page, '   ')
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText(['Enter your nickname'])
  await expect(page).toHaveTitle(/^Error: Hello, Stranger! – /)
  await expect(page.getByLabel('What is your nickname?')).toHaveValue('   ')
})

test('A text may have 80 characters after trimming, and no more', { tag: '@all' }, async ({
  page,
}) => {
  await page.goto('/test/nickname')
  await save(page, 'x'.repeat(81))
  await expect(summary(page).getByRole('link')).toHaveText([
    'Your nickname must be 80 characters or fewer',
  ])
  await expect(page.getByLabel('What is your nickname?')).toHaveValue('x'.repeat(81))
  // An emoji counts as two characters, an accented letter as one.
  const longest = `🦸é${'x'.repeat(77)}`
  await save(page, `${longest}y`)
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  await expect(summary(page).getByRole('link')).toHaveCount(1)
  await save(page, `  ${longest}  `)
  await expect(heading(page)).toHaveText(`Hello, ${longest}!`)
})

for (const [index, text] of [
  '<script>alert(1)</script>',
  `"O'Neill" & sons`,
  'عليّ بن أبي',
  '👩‍🚀 Zoë',
  'a/b?c#d%',
].entries()) {
  test(`A text may be ${text}`, { tag: sample(index) }, async ({ page }) => {
    await page.goto('/test/nickname')
    await save(page, text)
    await expect(heading(page)).toHaveText(`Hello, ${text}!`)
    await expect(page.getByLabel('What is your nickname?')).toHaveValue(text)
  })
}

test('I am told how many characters are left when I pause', { tag: '@scripts' }, async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/test/kinds')
  const lines = page.getByLabel('Several lines')
  await expect(lines).toHaveAccessibleDescription('Up to 80 characters')
  await lines.pressSequentially('One two')
  const told = page.getByText('Characters left: 73')
  if (!javaScriptEnabled) return expect(told).toHaveCount(0)
  await expect(told).toBeVisible()
  await lines.fill('x'.repeat(83))
  await expect(page.getByText('Characters too many: 3')).toBeVisible()
})

test('What an extension of the browser puts beside a text does not hide how many characters are left', {
  tag: '@only-scripts',
}, async ({ page }) => {
  await page.goto('/test/kinds')
  const lines = page.getByLabel('Several lines')
  await lines.evaluate((input) => {
    input.after(document.createElement('grammar-checker'))
    input.closest('form')?.append(document.createElement('password-manager'))
  })
  await lines.pressSequentially('One two')
  // It sends an event of its own, and the visitor goes on at once.
  await page.locator('password-manager').dispatchEvent('input', { bubbles: true })
  await page.getByLabel('A line').fill('Ada')
  await expect(page.getByText('Characters left: 73')).toBeVisible()
})
