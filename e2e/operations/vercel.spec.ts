import { third } from '#e2e/support/all.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { COPY, deployedIn, NEXT_COPY } from '#e2e/support/server.ts'

const built = deployedIn(COPY, 'vercel')
const rebuilt = deployedIn(NEXT_COPY, 'vercel')

const PAGES = [
  '/',
  '/session',
  '/session/take',
  '/session/bring',
  '/receipt',
  '/test/contact',
  '/test/kinds',
  '/test/booking',
  '/test/party',
  '/test/docs/any/depth',
  '/nothing/here',
  '/_next/nothing',
]

/* The proxy is a process of its own there. Whatever it and a page must agree on can differ. */
test.describe('As Vercel deploys the app', () => {
  test('every page has its style sheet', async ({ page, serve }) => {
    const server = await serve({}, { built })
    for (const path of third(PAGES)) {
      await page.goto(`${server.url}${path}`)
      // header.css gives it to the frame of every page.
      await expect(page.locator('body'), path).toHaveCSS('display', 'grid')
    }
  })

  test.describe('', () => {
    // React logs the failure of the server.
    test.use({ provoked: /#441/ })

    test('a page that failed has its style sheet', { tag: '@all' }, async ({ page, serve }) => {
      const server = await serve({ NODE_OPTIONS: '--import ./e2e/support/broken.mjs' }, { built })
      const response = await page.goto(`${server.url}/test/nickname`)
      expect(response?.status()).toBe(500)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
      await expect(page.locator('body')).toHaveCSS('display', 'grid')
    })
  })

  test('a form is saved, and its message is shown once', async ({ page, serve }) => {
    const server = await serve({}, { built })
    await page.goto(`${server.url}/test/contact`)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(summary(page)).toContainText('Enter a subject')
    for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill('Ada')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('status')).toHaveText('Your message is saved')
    await page.reload()
    await expect(page.getByRole('definition')).toHaveText(['Ada', 'Ada', 'Ada'])
    await expect(page.getByRole('status')).toBeEmpty()
  })

  test('a form that was open during a deploy is saved', async ({ page, serve }) => {
    const server = await serve({}, { built })
    await page.goto(`${server.url}/test/contact`)
    for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill('Ada')
    await server.deploy(rebuilt)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('status')).toHaveText('Your message is saved by the new deploy')
    await expect(page.locator('body')).toHaveCSS('display', 'grid')
  })

  test.describe('', () => {
    test.use({ provoked: /was not found on the server/ })

    test('a form that the deploy removed says so', { tag: '@all' }, async ({ page, serve }) => {
      const server = await serve({}, { built })
      await page.goto(`${server.url}/test/nickname`)
      await page.getByLabel('What is your nickname?').fill('Ada')
      await server.deploy(rebuilt)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This form has changed')
      await expect(page.locator('body')).toHaveCSS('display', 'grid')
    })
  })
})
