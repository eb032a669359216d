import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

async function tell(page: Page, nickname: string) {
  await page.getByLabel('What is your nickname?').fill(nickname)
  await page.getByRole('button', { name: 'Save' }).click()
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('What is typed is kept without the spaces around it', async ({ page, visit }) => {
  await visit('/nickname')
  await expect(heading(page)).toHaveText('Hello, Stranger!')
  await tell(page, ' Ada Lovelace ')
  await expect(heading(page)).toHaveText('Hello, Ada Lovelace!')
  await expect(page).toHaveURL('/nickname')
})

test('An empty answer is asked for again', async ({ page, visit }) => {
  await visit('/nickname')
  await tell(page, '   ')
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText(['Enter your nickname'])
  await expect(page).toHaveTitle(/^Error: Hello, Stranger! – /)
  await expect(page.getByLabel('What is your nickname?')).toHaveValue('   ')
})

test('A text may have 80 characters, counted after trimming, and not 81', async ({
  page,
  visit,
}) => {
  await visit('/nickname')
  await tell(page, 'x'.repeat(81))
  await expect(summary(page).getByRole('link')).toHaveText([
    'Your nickname must be 80 characters or fewer',
  ])
  await expect(page.getByLabel('What is your nickname?')).toHaveValue('x'.repeat(81))
  // An emoji is two code units, an accent one.
  const longest = `🦸é${'x'.repeat(77)}`
  await tell(page, `${longest}y`)
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
  await expect(summary(page).getByRole('link')).toHaveCount(1)
  await tell(page, `  ${longest}  `)
  await expect(heading(page)).toHaveText(`Hello, ${longest}!`)
})

for (const text of [
  '<script>alert(1)</script>',
  `"O'Neill" & sons`,
  'عليّ بن أبي',
  '👩‍🚀 Zoë',
  'a/b?c#d%',
]) {
  test(`What is typed may be ${text}`, async ({ page, visit }) => {
    await visit('/nickname')
    await tell(page, text)
    await expect(heading(page)).toHaveText(`Hello, ${text}!`)
    await expect(page.getByLabel('What is your nickname?')).toHaveValue(text)
  })
}
