import { expect, test } from './fixtures.ts'
import { REBUILT } from './rebuild.ts'

for (const [kind, path] of [
  ['a group of routes', '/cart'],
  ['a catch-all route', '/docs/any/depth'],
  ['a parallel slot', '/board'],
] as const) {
  test(`A form in ${kind} is taken like any other`, async ({ page, serve }) => {
    const server = await serve({})
    await server.deploy(REBUILT)
    await page.goto(`${server.url}${path}`)
    await page.getByLabel('A word').fill('Ada')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  })
}
