import { fail } from '#e2e/pages/failing/action.ts'
import { expect, test } from '#e2e/support/fixtures.ts'

// React logs the failure of the server. After "Try again" it may log it at any time.
test.use({ provoked: /#441/ })

test('When a page fails, the visitor sees an error id without details, and can try again or leave', {
  tag: '@scripts',
}, async ({ page, javaScriptEnabled, expectAccessible, serve }) => {
  const server = await serve({ NODE_OPTIONS: '--import ./e2e/support/broken.mjs' })
  const response = await page.goto(`${server.url}/test/nickname`)
  expect(response?.status()).toBe(500)
  expect(await page.content()).not.toContain('nobody outside')
  await expect(page).toHaveTitle(/^Something went wrong – /)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  // Without scripts the page is loaded, and its title says it.
  const alert = page.getByRole('alert', { name: 'Something went wrong' })
  if (javaScriptEnabled) await expect(alert).toBeFocused()
  await expect(page.getByRole('code')).toHaveText(/^\d+$/)
  expect(server.log).toContain(await page.getByRole('code').textContent())
  await expectAccessible()
  // The error page has the same frame as every page (header.css).
  await expect(page.locator('body')).toHaveCSS('display', 'grid')
  const logged = () => server.log.split('nobody outside').length
  const before = logged()
  if (javaScriptEnabled) await page.getByRole('button', { name: 'Try again' }).click()
  else await page.getByRole('link', { name: 'Try again' }).click()
  await expect.poll(logged).toBeGreaterThan(before)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await expect(page.getByRole('link', { name: 'Go to the front page' })).toHaveAttribute(
    'href',
    '/',
  )
})

test('When an action fails, the visitor sees the same page, also without scripts', {
  tag: '@scripts',
}, async ({ page, expectAccessible }) => {
  await page.goto('/test/failing')
  // The first form of a visitor is sent twice: see probe.ts.
  const failed = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.status() === 500,
  )
  await page.getByRole('button', { name: 'Send' }).click()
  await failed
  await expect(page).toHaveTitle(/^Something went wrong – /)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await expect(fail()).rejects.toThrow('nobody outside')
  expect(await page.content()).not.toContain('nobody outside')
  await expect(page.locator('body')).toHaveCSS('display', 'grid')
  await expectAccessible()
  await page.getByRole('link', { name: 'Go to the front page' }).click()
  await expect(page).toHaveURL('/')
})

test('The error page is written once, also for a client that wants no compression', {
  tag: '@requests',
}, async ({ serve }) => {
  const server = await serve({ NODE_OPTIONS: '--import ./e2e/support/broken.mjs' })
  const headers = { 'accept-encoding': 'identity' }
  const response = await fetch(`${server.url}/test/nickname`, { headers })
  expect(response.status).toBe(500)
  const html = await response.text()
  for (const part of ['<title>', '<noscript>', 'lang="en-GB"']) {
    expect(html.split(part), part).toHaveLength(2)
  }
})
