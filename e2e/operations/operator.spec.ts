import { expect, test } from '#e2e/support/fixtures.ts'
import { linesOf } from '#e2e/support/log.ts'
import { cookieName } from '#lib/session/cookie.ts'

const contact = { name: 'Grace Hopper', subject: 'Opening hours', message: 'When are you open?' }

test('A cookie that can not be read is logged once a request, counted, and never shown', async ({
  context,
  page,
  remember,
  serve,
}) => {
  const server = await serve({})
  const lines = () => linesOf(server)
  await remember({ contact }, 15 * 24 * 60 * 60)
  await page.goto(`${server.url}/test/contact`)
  await page.goto(`${server.url}/test/contact`)
  await expect.poll(() => lines().length).toBe(2)
  const [{ count }] = lines()
  const expired = { event: 'cookie unreadable', entry: 'contact', reason: 'expired' }
  expect(lines()).toMatchObject([
    { ...expired, count },
    { ...expired, count: count + 1 },
  ])
  await remember({ nickname: 'Ada' })
  const [ours] = (await context.cookies()).filter(({ name }) => name.endsWith('.nickname'))
  const secure = { url: 'https://localhost/', secure: true, httpOnly: true }
  await context.addCookies([
    { ...secure, name: cookieName('contact', true), value: ours?.value ?? '' },
    {
      ...secure,
      name: cookieName('nickname', true),
      value: `${ours?.value.slice(0, -9)}AAAAAAA~2`,
    },
  ])
  await page.goto(`${server.url}/test/contact`)
  await page.goto(`${server.url}/test/nickname`)
  await expect.poll(() => lines().length).toBe(4)
  expect(lines().slice(2)).toMatchObject([
    { entry: 'contact', reason: 'other purpose' },
    { entry: 'nickname', reason: 'tampered' },
  ])
  expect(ours?.value).toContain('Fe26')
  expect(server.log).not.toContain('Fe26')
})

test('A draft that somebody made up is one line a request', { tag: '@requests' }, async ({
  request,
  serve,
}) => {
  const server = await serve({})
  for (const made of ['a', 'b']) {
    const headers = { cookie: `${cookieName('draft.nickname', true)}=${made}` }
    expect((await request.get(`${server.url}/test/nickname`, { headers })).status()).toBe(200)
  }
  await expect.poll(() => linesOf(server).length).toBeGreaterThanOrEqual(2)
  expect(linesOf(server)).toMatchObject([{ entry: 'draft' }, { entry: 'draft' }])
})

test('Cookies with names that somebody made up are one line a request, however many they are', {
  tag: '@requests',
}, async ({ request, serve }) => {
  const server = await serve({})
  for (const visit of ['a', 'b']) {
    const cookie = Array.from(
      { length: 200 },
      (_, index) => `${cookieName(`ticket.${visit}${index}`, true)}=z`,
    ).join('; ')
    expect(
      (await request.get(`${server.url}/test/booking`, { headers: { cookie } })).status(),
    ).toBe(200)
  }
  await expect.poll(() => linesOf(server).length).toBeGreaterThanOrEqual(2)
  expect(linesOf(server)).toMatchObject([{ entry: 'ticket' }, { entry: 'ticket' }])
})

test('No cache may keep what is remembered', async ({ context, page, remember }) => {
  await remember({ nickname: 'Ada', contact })
  for (const path of ['/test/nickname', '/test/contact', '/test/contact/sent', '/session']) {
    const response = await page.goto(path)
    expect(await response?.headerValue('cache-control'), path).toContain('no-store')
  }
  const { name, value } = (await context.cookies())[0] ?? {}
  const copy = await page.request.get('/session/download', {
    headers: { cookie: `${name}=${value}` },
  })
  expect(copy.headers()['cache-control']).toContain('no-store')
})
