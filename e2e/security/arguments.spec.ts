import { expect, hydrated, test } from '#e2e/support/fixtures.ts'
import { REBUILT } from '#e2e/support/server.ts'

test('An action gets what was bound to it, and then the form', async ({ page, visit }) => {
  await visit('/bound')
  await page.getByLabel('Note').fill('Buy $K1 flowers')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByRole('status')).toHaveText('$7: Buy $K1 flowers')
})

test('An action that takes nothing is run', async ({ page, visit }) => {
  await visit('/bound')
  await page.getByRole('button', { name: 'Greet' }).click()
  await expect(page.getByRole('status')).toHaveText('Hello')
})

test('A form with a state gets it back from its action, each time', async ({ page, visit }) => {
  await visit('/state')
  for (const [candidate, said] of [
    ['Ada', '1 votes, the last for Ada'],
    ['Grace', '2 votes, the last for Grace'],
  ] as const) {
    await page.getByLabel('Candidate').fill(candidate)
    await page.getByRole('button', { name: 'Vote' }).click()
    await expect(page.getByText('the last for')).toHaveText(said)
  }
})

test.describe('', () => {
  test.use({ provoked: /was not found on the server/ })

  for (const [what, path, label, button] of [
    ['page', '/bound', 'Note', 'Save note'],
    ['action', '/state', 'Candidate', 'Vote'],
  ] as const) {
    test(`What was typed is given back when the form’s ${what} is gone`, async ({
      page,
      javaScriptEnabled,
      serve,
    }) => {
      const server = await serve({})
      await page.goto(`${server.url}${path}`)
      if (javaScriptEnabled) await hydrated(page)
      await page.getByLabel(label).fill('Ada')
      await server.deploy(REBUILT)
      await page.getByRole('button', { name: button }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This form has changed')
      if (!javaScriptEnabled) await expect(page.getByLabel(label.toLowerCase())).toHaveValue('Ada')
    })
  }
})
