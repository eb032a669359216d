import { expect, test } from '#e2e/support/fixtures.ts'
import { REBUILT } from '#e2e/support/server.ts'

test('An action gets its bound values first, and then the form', async ({ page }) => {
  await page.goto('/test/bound')
  await page.getByLabel('Note').fill('Buy $K1 flowers')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByRole('status')).toHaveText('$7: Buy $K1 flowers')
})

test('An action without parameters runs', async ({ page }) => {
  await page.goto('/test/bound')
  await page.getByRole('button', { name: 'Greet' }).click()
  await expect(page.getByRole('status')).toHaveText('Hello')
})

test('A form with useActionState shows the new state after each submit', async ({ page }) => {
  await page.goto('/test/state')
  for (const [candidate, shown] of [
    ['Ada', '1 votes, the last for Ada'],
    ['Grace', '2 votes, the last for Grace'],
  ] as const) {
    await page.getByLabel('Candidate').fill(candidate)
    await page.getByRole('button', { name: 'Vote' }).click()
    await expect(page.getByText('the last for')).toHaveText(shown)
  }
})

test.describe('', () => {
  test.use({ provoked: /was not found on the server/ })

  for (const [what, path, label, button] of [
    ['page', '/test/bound', 'Note', 'Save note'],
    ['action', '/test/state', 'Candidate', 'Vote'],
  ] as const) {
    test(`What was typed comes back if the form’s ${what} no longer exists`, {
      tag: '@both',
    }, async ({ page, javaScriptEnabled, serve }) => {
      const server = await serve({})
      await page.goto(`${server.url}${path}`)
      await page.getByLabel(label).fill('Ada')
      await server.deploy(REBUILT)
      await page.getByRole('button', { name: button }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This form has changed')
      if (!javaScriptEnabled) await expect(page.getByLabel(label.toLowerCase())).toHaveValue('Ada')
    })
  }
})
