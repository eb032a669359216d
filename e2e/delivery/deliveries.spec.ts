import { globSync } from 'node:fs'
import { expect, test } from '#e2e/support/fixtures.ts'
import { BUILT, COPY } from '#e2e/support/server.ts'

/** In development each has the list: operations/develop.spec.ts. */
const PATHS = ['/deliveries', '/deliveries?x=1']

for (const path of PATHS) {
  test(`In production nobody finds deliveries at ${path}`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  })
}

test('A page that reads a file in development brings no file of the project into production', {
  tag: '@requests',
}, () => {
  const inProject = '{proxy,instrumentation}.ts'
  expect(globSync(`${COPY}/${inProject}`)).toHaveLength(2)
  expect(globSync(`${BUILT}/**/package.json`).length).toBeGreaterThan(0)
  expect(globSync(`${BUILT}/**/${inProject}`)).toEqual([])
})
