import type { APIRequestContext } from 'playwright/test'
import { send } from '#e2e/security/fuzz/wire.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { Server } from '#e2e/support/server.ts'

type Options = Parameters<APIRequestContext['fetch']>[1]

const REFUSED: [kind: string, status: number, options: (origin: string) => Options][] = [
  ['from another site', 403, () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
  ['from nowhere', 403, () => ({})],
  ['from an opaque origin', 403, () => ({ headers: { origin: 'null' } })],
  ['of another kind', 415, (origin) => ({ data: {}, headers: { origin } })],
  [
    'that does not parse',
    400,
    (origin) => ({ data: 'x', headers: { origin, 'content-type': 'multipart/form-data' } }),
  ],
  ['without an action', 400, (origin) => ({ multipart: { name: 'Ada' }, headers: { origin } })],
  [
    'with an action of another build',
    409,
    (origin) => ({ multipart: { $ACTION_ID_40aa: '' }, headers: { origin } }),
  ],
  [
    'that is huge',
    413,
    (origin) => ({ multipart: { name: 'x'.repeat(400_000) }, headers: { origin } }),
  ],
  ['by another method', 405, () => ({ method: 'PUT' })],
]

for (const [kind, status, options] of REFUSED) {
  test(`A request ${kind} is answered ${status}, by a page that leads on`, async ({
    page,
    baseURL,
  }) => {
    await page.route('/contact', async (route) => {
      const posted = { method: 'POST', ...options(baseURL ?? '') }
      await route.fulfill({ response: await page.request.fetch('/contact', posted) })
    })
    const response = await page.goto('/contact')
    expect(response?.status()).toBe(status)
    expect(await response?.headerValue('set-cookie')).toBeNull()
    expect(await response?.headerValue('content-security-policy')).toContain("object-src 'none'")
    expect(await response?.headerValue('x-content-type-options')).toBe('nosniff')
    // The same envelope as around every page.
    await expect(page.locator('body')).toHaveCSS('display', 'grid')
    await page.unroute('/contact')
    await page.getByRole('link', { name: 'Open this page again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact us')
  })
}

test('A form on another site can not be sent to us in a visitor’s name', async ({
  context,
  page,
  baseURL,
  remember,
}) => {
  await remember({ nickname: 'Ada' })
  const before = await context.cookies()
  const [action] =
    (await (await page.request.get('/nickname')).text()).match(/\$ACTION_ID_\w+/) ?? []
  await page.route('http://elsewhere.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="multipart/form-data" action="${baseURL}/nickname">
        <input name="${action}"><input name="nickname" value="Mallory"><button>Win</button></form>`,
    }),
  )
  await page.goto('http://elsewhere.example/')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Win' }).click()
  expect((await answered).status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('That came from another site')
  expect(await context.cookies()).toEqual(before)
  await page.goto('/nickname')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
})

test('A form that the browser vouches for is taken, whatever its Origin says', async ({
  page,
  baseURL,
}) => {
  const [action = ''] =
    (await (await page.request.get('/nickname')).text()).match(/\$ACTION_ID_\w+/) ?? []
  for (const origin of ['null', 'nonsense', 'https://elsewhere.example', baseURL ?? '']) {
    const answer = await page.request.post('/nickname', {
      headers: { 'sec-fetch-site': 'same-origin', origin },
      multipart: { [action]: '', nickname: 'Ada' },
      maxRedirects: 0,
    })
    expect(answer.status(), origin).toBe(303)
  }
})

test('A form that is sent to a file is refused like any other', async ({ request, baseURL }) => {
  const script = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get('/')).text())?.[0] ?? ''
  for (const path of ['/icon.svg', '/favicon.ico', script, '/_next/nothing']) {
    const multipart = { $ACTION_ID_40aa: '' }
    const posted = await request.post(path, { multipart, headers: { origin: baseURL ?? '' } })
    expect(posted.status(), path).toBe(409)
    const headers = { 'if-match': 'x', 'if-unmodified-since': 'Mon, 01 Jan 1990 00:00:00 GMT' }
    const got = await request.get(path, { headers })
    expect(got.status(), path).toBe(path === '/_next/nothing' ? 404 : 200)
    expect(got.headers()['set-cookie'], path).toBeUndefined()
  }
  const kept = (await request.get(script)).headers()['cache-control']
  expect(kept).toContain('immutable')
})

test.describe('Of a body that does not say its length', () => {
  const chunk = `${(2 ** 20).toString(16)}\r\n${'x'.repeat(2 ** 20)}\r\n`
  const sendChunks = (url: string) =>
    send(url, {
      method: 'POST',
      target: '/contact',
      headers: [
        ['host', 'localhost'],
        ['sec-fetch-site', 'same-origin'],
        ['content-type', 'multipart/form-data; boundary=x'],
        ['transfer-encoding', 'chunked'],
      ],
      body: `${chunk.repeat(4)}0\r\n\r\n`,
    })

  let server: Server
  // Not behind TLS, for it is to be written to byte by byte.
  test.beforeEach(async () => {
    server = await Server.start({})
  })
  test.afterEach(() => server.stop())

  test('too much is refused', async () => {
    const answer = await sendChunks(server.url)
    expect(answer?.status).toBe(413)
    expect(answer?.body).toContain('That is too much')
  })

  test('no more is kept than a form may have', async () => {
    await sendChunks(server.url)
    // Next's own word for it.
    await expect.poll(() => server.log).toContain('Request body exceeded 640KB for /contact')
  })
})
