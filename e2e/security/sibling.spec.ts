import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '#e2e/support/fixtures.ts'
import { awaitHydration } from '#e2e/support/hydrated.ts'
import { tlsFront } from '#e2e/support/tls.ts'
import { cookieName } from '#lib/session/cookie.ts'

const OURS = 'keepsake.localhost'

// A name of our cookie after each of these bytes: a sibling domain may set it, as a browser checks
// `__Host-` at the start of a name. Some programs take the first two for white space.
const BYTES = ['\u00a0', '\u0085', '\u00ff', 'x']

/** A server at another subdomain, which sets cookies for the domain that both have. */
async function startSibling(value: string) {
  const server = createServer((_, response) => {
    const cookies = BYTES.map(
      (byte) => `${byte}${cookieName('nickname', true)}=${value}; Domain=${OURS}; Path=/; Secure`,
    )
    response
      .writeHead(200, { 'set-cookie': cookies, 'content-type': 'text/html' })
      .end('<h1>Hi</h1>')
  }).listen(0)
  const front = await tlsFront((server.address() as AddressInfo).port)
  const stop = () => {
    server.close()
    front.server.close()
  }
  return { url: front.url, stop }
}

test('A sibling domain can’t put a cookie in the place of ours, nor keep one when everything is forgotten', async ({
  browser,
  browserName,
  javaScriptEnabled,
  serve,
}) => {
  test.skip(browserName === 'webkit', 'WebKit does not resolve subdomains of localhost')
  const server = await serve({}, { tls: true })
  const app = server.url.replace('localhost', `app.${OURS}`)
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    javaScriptEnabled: javaScriptEnabled ?? true,
  })
  const page = await context.newPage()
  if (javaScriptEnabled) awaitHydration(page)
  const save = async (name: string) => {
    await page.goto(`${app}/test/nickname`)
    await page.getByLabel('What is your nickname?').fill(name)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello, ${name}!`)
  }
  await save('Mallory')
  const theirs = (await context.cookies()).find(({ name }) => name === cookieName('nickname', true))
  const sibling = await startSibling(theirs?.value ?? '')
  await context.clearCookies()
  await page.goto(sibling.url.replace('localhost', `evil.${OURS}`))
  await expect(page.getByRole('heading')).toHaveText('Hi')
  expect(await context.cookies()).toHaveLength(BYTES.length)
  await page.goto(`${app}/session`)
  await expect(page.getByText('At the moment we remember nothing.')).toBeVisible()
  await save('Grace')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Grace!')
  await page.goto(`${app}/session`)
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByText('At the moment we remember nothing.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('At the moment we remember nothing.')).toBeVisible()
  expect(await context.cookies()).toHaveLength(BYTES.length)
  await context.close()
  sibling.stop()
})
