import { expect, test } from '#e2e/support/fixtures.ts'

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

for (const path of [
  '/',
  '/test/contact',
  '/test/nickname',
  '/session',
  '/session/download',
  '/nothing/here',
  '/%FF',
]) {
  test(`The response to ${path} has strict security headers`, { tag: '@requests' }, async ({
    request,
  }) => {
    const headers = (await request.get(path)).headers()
    expect(headers).toMatchObject(EVERYWHERE)
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['x-powered-by']).toBeUndefined()
    const policy = headers['content-security-policy']
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{22}' 'strict-dynamic'(;|$)/)
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='(;|$)/)
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy?.split('; ')).toContain(rule)
    }
    expect((await request.get(path)).headers()['content-security-policy']).not.toBe(policy)
  })
}

test('Every script of a page has the nonce of its response', { tag: '@requests' }, async ({
  request,
}) => {
  for (const path of ['/', '/session', '/nothing/here']) {
    const response = await request.get(path)
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1]
    const scripts = (await response.text()).match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(3)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  }
})

test('A browser that requests /favicon.ico gets an icon, and caches it', {
  tag: '@requests',
}, async ({ request }) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await request.fetch('/favicon.ico', { method })
    expect(response.status()).toBe(200)
    const headers = response.headers()
    expect(headers).toMatchObject({ ...EVERYWHERE, 'content-type': 'image/x-icon' })
    expect(headers['cache-control']).toBe('public, max-age=604800')
    expect(headers['set-cookie']).toBeUndefined()
    const start = method === 'GET' ? [0, 0, 1, 0] : []
    expect([...(await response.body()).subarray(0, 4)]).toEqual(start)
  }
})

test('Files and redirects have the headers too', async ({ page, request }) => {
  const responses = [await request.get('/icon.svg')]
  for (const response of responses) expect(response.headers()).toMatchObject(EVERYWHERE)
  await page.goto('/test/contact')
  const posted = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await (await posted).allHeaders()).toMatchObject(EVERYWHERE)
})

test('A response over https tells browsers to use only https', { tag: '@requests' }, async ({
  request,
}) => {
  // Each proxy on the way may add what it was reached by. The first one has met the browser.
  for (const [scheme, expected] of [
    ['https', 'max-age=63072000'],
    ['https,https', 'max-age=63072000'],
    ['https, http', 'max-age=63072000'],
    ['http', undefined],
    ['http,https', undefined],
  ] as const) {
    const headers = { 'x-forwarded-proto': scheme }
    for (const path of ['/', '/icon.svg']) {
      const response = await request.get(path, { headers })
      expect(response.headers()['strict-transport-security'], scheme).toBe(expected)
    }
    const rejected = await request.put('/', { headers })
    expect(rejected.status()).toBe(405)
    expect(rejected.headers()['strict-transport-security'], scheme).toBe(expected)
  }
})
