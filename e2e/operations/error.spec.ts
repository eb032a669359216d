import { expect, test } from '#e2e/support/fixtures.ts'

// React tells of a failure on the server; after "Try again" when it likes.
test.use({ provoked: /#441/ })

test('When a page fails the visitor can try again or go on, and is told an id but no detail', async ({
  page,
  javaScriptEnabled,
  expectAccessible,
  serve,
}) => {
  const server = await serve({ NODE_OPTIONS: '--import ./e2e/support/broken.mjs' })
  const response = await page.goto(`${server.url}/nickname`)
  expect(response?.status()).toBe(500)
  expect(await page.content()).not.toContain('nobody outside')
  await expect(page).toHaveTitle(/^Something went wrong – /)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await expect(page.getByRole('code')).toHaveText(/^\d+$/)
  expect(server.log).toContain(await page.getByRole('code').textContent())
  await expectAccessible()
  // The same envelope as around every page.
  await expect(page.locator('body')).toHaveCSS('display', 'grid')
  const told = () => server.log.split('nobody outside').length
  const before = told()
  if (javaScriptEnabled) await page.getByRole('button', { name: 'Try again' }).click()
  else await page.getByRole('link', { name: 'Try again' }).click()
  await expect.poll(told).toBeGreaterThan(before)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await expect(page.getByRole('link', { name: 'Go to the front page' })).toHaveAttribute(
    'href',
    '/',
  )
})
