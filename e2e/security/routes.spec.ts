import { expect, test } from '#e2e/support/fixtures.ts'

for (const [kind, path] of [
  ['a group of routes', '/test/cart'],
  ['a catch-all route', '/test/docs/any/depth'],
  ['a parallel slot', '/test/board'],
] as const) {
  test(`A form in ${kind} is accepted like any other`, async ({ page }) => {
    await page.goto(path)
    await page.getByLabel('A word').fill('Ada')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('status')).toHaveText('Hello, Ada!')
  })
}
