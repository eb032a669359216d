import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright/test'
import { expect, test } from '#e2e/support/fixtures.ts'
import { awaitHydration } from '#e2e/support/hydrated.ts'

/** A front that loses cookies on their way, as a browser does that refuses them. */
async function frontWithout(target: string): Promise<{ url: string; server: Server }> {
  const server = createServer((incoming, outgoing) => {
    const { cookie: _, ...headers } = incoming.headers
    const { method, url } = incoming
    const forwarded = request(`${target}${url}`, { method, headers }, (response) => {
      const { 'set-cookie': _refused, ...kept } = response.headers
      outgoing.writeHead(response.statusCode ?? 502, kept)
      response.pipe(outgoing)
    })
    incoming.pipe(forwarded)
  })
  await once(server.listen(0), 'listening')
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server }
}

async function fillIn(page: Page) {
  for (const [label, text] of [
    ['Name', 'Grace Hopper'],
    ['Subject', 'Opening hours'],
    ['Message', 'When are you open?'],
  ] as const)
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

async function expectRefused(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We can’t store anything here')
  await expect(page.getByRole('main')).toContainText('Allow cookies for this site')
  await expect(page.getByRole('main')).toContainText('Nothing was saved.')
  await expect(page.getByText('is saved')).toHaveCount(0)
}

test.describe('Where the browser refuses cookies', () => {
  let front: Awaited<ReturnType<typeof frontWithout>>

  test.beforeAll(async ({ baseURL }) => {
    front = await frontWithout(`${baseURL}`.replace('https:', 'http:'))
  })
  test.afterAll(() => {
    front.server.closeAllConnections()
    front.server.close()
  })
  test.skip(({ baseURL }) => `${baseURL}`.startsWith('https:'), 'The front has no TLS')

  test('I am told that nothing is saved, and my text is still there', { tag: '@scripts' }, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(`${front.url}/test/contact`)
    await fillIn(page)
    await press(page, 'Send')
    await expectRefused(page)
    if (javaScriptEnabled) await press(page, 'Try again')
    await expect(
      javaScriptEnabled ? page.getByLabel('Subject') : page.getByText('Opening hours'),
    ).toHaveValue('Opening hours')
    // Another try is told the same.
    if (javaScriptEnabled) await press(page, 'Send')
    else await page.reload()
    await expectRefused(page)
  })

  test('A form with a mistake, the start of a journey and a message say so, too', async ({
    page,
  }) => {
    for (const [path, button] of [
      ['/test/contact', 'Send'],
      ['/test/booking', 'Start'],
      ['/test/note', 'Save'],
    ] as const) {
      await page.goto(`${front.url}${path}`)
      await press(page, button)
      await expectRefused(page)
    }
  })
})

test('Without TLS, on another host than this machine, I am told that nothing is saved', async ({
  playwright,
  baseURL,
  javaScriptEnabled,
  browserName,
  launchOptions,
}) => {
  test.skip(browserName !== 'chromium', 'Only Chromium can be told where a host is')
  const rule = '--host-resolver-rules=MAP keepsake.test 127.0.0.1'
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), rule],
  })
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  if (javaScriptEnabled) awaitHydration(page)
  const { port } = new URL(`${baseURL}`)
  await page.goto(`http://keepsake.test:${port}/test/contact`)
  await fillIn(page)
  await press(page, 'Send')
  await expectRefused(page)
  await browser.close()
})

test('No cookie is set before I send something, and none but mine stays after that', async ({
  page,
  context,
}) => {
  for (const path of ['/', '/test/contact', '/test/booking', '/test/note', '/session'])
    await page.goto(path)
  expect(await context.cookies()).toEqual([])
  await page.goto('/test/contact')
  await fillIn(page)
  await press(page, 'Send')
  await expect(page).toHaveURL('/test/contact/sent')
  await page.goto('/session')
  const names = (await context.cookies()).map(({ name }) => name.replace(/^.*\./, ''))
  expect(names.filter((name) => name !== 'flash')).toEqual(['contact'])
  await expect(page.getByRole('region')).toHaveCount(1)
})

test('An address that somebody passed on says nothing about my browser', async ({ page }) => {
  await page.goto('/test/contact?cookies=1700000000')
  await fillIn(page)
  await press(page, 'Send')
  await expect(page).toHaveURL('/test/contact/sent')
  await expect(page.getByRole('status').first()).toHaveText('Your message is saved')
})

test('Only the first form of a new visitor is sent twice', async ({ page }) => {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname)
  })
  for (const count of [2, 3]) {
    await page.goto('/test/contact')
    await fillIn(page)
    await press(page, 'Send')
    await expect(page).toHaveURL('/test/contact/sent')
    await expect(page.getByRole('status').first()).toHaveText('Your message is saved')
    expect(posts).toEqual(Array(count).fill('/test/contact'))
  }
})
