import type { APIRequestContext } from 'playwright/test'
import { send } from '#e2e/security/fuzz/wire.ts'
import { sample } from '#e2e/support/all.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { PROVEN } from '#e2e/support/proven.ts'

type Options = Parameters<APIRequestContext['fetch']>[1]

const REJECTED: [kind: string, status: number, options: (origin: string) => Options][] = [
  ['from another site', 403, () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
  ['without an origin', 403, () => ({})],
  ['from an opaque origin', 403, () => ({ headers: { origin: 'null' } })],
  ['of another content type', 415, (origin) => ({ data: {}, headers: { origin } })],
  [
    'that can’t be parsed',
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
    'that is too large',
    413,
    (origin) => ({ multipart: { name: 'x'.repeat(400_000) }, headers: { origin } }),
  ],
  ['by another method', 405, () => ({ method: 'PUT' })],
]

for (const [index, [kind, status, options]] of REJECTED.entries()) {
  test(`A request ${kind} gets a page with the status ${status} and a link back`, {
    tag: sample(index),
  }, async ({ page, baseURL }) => {
    await page.route('/test/contact', async (route) => {
      const posted = { method: 'POST', ...options(baseURL ?? '') }
      await route.fulfill({ response: await page.request.fetch('/test/contact', posted) })
    })
    const response = await page.goto('/test/contact')
    expect(response?.status()).toBe(status)
    expect(await response?.headerValue('set-cookie')).toBeNull()
    expect(await response?.headerValue('content-security-policy')).toContain("object-src 'none'")
    expect(await response?.headerValue('x-content-type-options')).toBe('nosniff')
    // The page has the same frame as every page (header.css).
    await expect(page.locator('body')).toHaveCSS('display', 'grid')
    await page.unroute('/test/contact')
    await page.getByRole('link', { name: 'Open this page again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact us')
  })
}

for (const [index, [path, fields, shown]] of (
  [
    [
      '/test/kinds',
      { line: 'Ada', 'day-month': 'May', colour: 'red', alter_ego: 'Ms Fix', oldField2: 'x' },
      {
        'A line': 'Ada',
        'A date: month': 'May',
        'A choice': 'Red',
        'Alter ego': 'Ms Fix',
        'Old field 2': 'x',
      },
    ],
    [
      '/test/places',
      { 'home-line1': '1 High Street' },
      { 'Your address: line 1': '1 High Street' },
    ],
    ['/receipt', { receipt: 'abc' }, { Receipt: 'abc' }],
    ['/test/booking/abcdefgh/guest', { name: 'Ada' }, { 'Your name': 'Ada' }],
    ['/test/party/abcdefgh/host', { host: 'Ada' }, { 'Your name': 'Ada' }],
    ['/nothing/here', { name: 'Ada' }, { Name: 'Ada' }],
  ] as [string, Record<string, string>, Record<string, string>][]
).entries()) {
  test(`What was typed into a form on ${path} that has changed is shown with its labels`, {
    tag: sample(index),
  }, async ({ page, baseURL }) => {
    await page.route(path, async (route) => {
      const multipart = { $ACTION_ID_40aa: '', ...fields }
      const headers = { origin: baseURL ?? '' }
      await route.fulfill({ response: await page.request.post(path, { multipart, headers }) })
    })
    expect((await page.goto(path))?.status()).toBe(409)
    for (const [label, text] of Object.entries(shown)) {
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(text)
    }
    await expect(page.getByRole('textbox')).toHaveCount(Object.keys(shown).length)
  })
}

test('A form on another site can’t be sent in a visitor’s name', async ({
  context,
  page,
  baseURL,
  remember,
}) => {
  await remember({ nickname: 'Ada' })
  const before = await context.cookies()
  const [action] =
    (await (await page.request.get('/test/nickname')).text()).match(/\$ACTION_ID_\w+/) ?? []
  await page.route('http://elsewhere.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="multipart/form-data" action="${baseURL}/test/nickname">
        <input name="${action}"><input name="nickname" value="Mallory"><button>Win</button></form>`,
    }),
  )
  await page.goto('http://elsewhere.example/')
  const posted = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Win' }).click()
  expect((await posted).status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('That came from another site')
  expect(await context.cookies()).toEqual(before)
  await page.goto('/test/nickname')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
})

test('A form is accepted if the browser says that it is same-origin, whatever its Origin header says', async ({
  page,
  baseURL,
}) => {
  const [action = ''] =
    (await (await page.request.get('/test/nickname')).text()).match(/\$ACTION_ID_\w+/) ?? []
  for (const origin of ['null', 'nonsense', 'https://elsewhere.example', baseURL ?? '']) {
    const response = await page.request.post('/test/nickname', {
      headers: { 'sec-fetch-site': 'same-origin', origin, cookie: PROVEN },
      multipart: { [action]: '', nickname: 'Ada' },
      maxRedirects: 0,
    })
    expect(response.status(), origin).toBe(303)
  }
})

test('A form that is sent to the address of a file is rejected like any other', {
  tag: '@requests',
}, async ({ request, baseURL }) => {
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
  const cacheControl = (await request.get(script)).headers()['cache-control']
  expect(cacheControl).toContain('immutable')
})

test.describe('A body without a Content-Length', () => {
  const chunk = `${(2 ** 20).toString(16)}\r\n${'x'.repeat(2 ** 20)}\r\n`
  const sendChunks = (url: string) =>
    send(url, {
      method: 'POST',
      target: '/test/contact',
      headers: [
        ['host', 'localhost'],
        ['sec-fetch-site', 'same-origin'],
        ['content-type', 'multipart/form-data; boundary=x'],
        ['transfer-encoding', 'chunked'],
      ],
      body: `${chunk.repeat(4)}0\r\n\r\n`,
    })

  // Without TLS, because `send` writes to the socket itself.
  test('is rejected if it is too large', { tag: '@requests' }, async ({ serve }) => {
    const server = await serve({}, { tls: false })
    const response = await sendChunks(server.url)
    expect(response?.status).toBe(413)
    expect(response?.body).toContain('That is too much')
  })

  test('is not buffered beyond the limit of a form', { tag: '@requests' }, async ({ serve }) => {
    const server = await serve({}, { tls: false })
    await sendChunks(server.url)
    // Next logs this when it stops buffering.
    await expect.poll(() => server.log).toContain('Request body exceeded 640KB for /test/contact')
  })
})
