import { expect, test } from '#e2e/support/fixtures.ts'

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

for (const path of [
  '/',
  '/contact',
  '/nickname',
  '/session',
  '/session/download',
  '/nothing/here',
  '/%FF',
]) {
  test(`The answer to ${path} stands under a strict policy`, async ({ request }) => {
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

test('Every script of a page carries the nonce of its answer', async ({ request }) => {
  for (const path of ['/', '/session', '/nothing/here']) {
    const answer = await request.get(path)
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1]
    const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(3)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  }
})

test('A browser that asks for the usual icon gets one, and keeps it', async ({ request }) => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await request.fetch('/favicon.ico', { method })
    expect(answer.status()).toBe(200)
    const headers = answer.headers()
    expect(headers).toMatchObject({ ...EVERYWHERE, 'content-type': 'image/x-icon' })
    expect(headers['cache-control']).toBe('public, max-age=604800')
    expect(headers['set-cookie']).toBeUndefined()
    const start = method === 'GET' ? [0, 0, 1, 0] : []
    expect([...(await answer.body()).subarray(0, 4)]).toEqual(start)
  }
})

test('Files and redirects have the headers too', async ({ page, request, visit }) => {
  const answers = [await request.get('/icon.svg')]
  for (const answer of answers) expect(answer.headers()).toMatchObject(EVERYWHERE)
  await visit('/contact')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await (await answered).allHeaders()).toMatchObject(EVERYWHERE)
})

test('Served over https, browsers are told to stay there', async ({ request }) => {
  const headers = { 'x-forwarded-proto': 'https' }
  const answer = await request.get('/', { headers })
  expect(answer.headers()['strict-transport-security']).toBe('max-age=63072000')
})
