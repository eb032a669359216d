import { expect, test } from './fixtures.ts'
import type { Server } from './server.ts'

const hero = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }

const linesOf = (server: Server) =>
  server.log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

test('A cookie that can not be read is logged once a request, counted, and never shown', async ({
  context,
  page,
  remember,
  serve,
}) => {
  const server = await serve({})
  const lines = () => linesOf(server)
  await remember({ hero }, 15 * 24 * 60 * 60)
  await page.goto(`${server.url}/heroes`)
  await page.goto(`${server.url}/heroes`)
  await expect.poll(() => lines().length).toBe(2)
  expect(lines()).toMatchObject([
    { event: 'cookie refused', entry: 'hero', reason: 'expired', count: 1 },
    { event: 'cookie refused', entry: 'hero', reason: 'expired', count: 2 },
  ])
  await remember({ name: 'Ada' })
  const [name] = (await context.cookies()).filter((cookie) => cookie.name.endsWith('.name'))
  const secure = { url: 'https://localhost/', secure: true, httpOnly: true }
  await context.addCookies([
    { ...secure, name: '__Host-keepsake.hero', value: name?.value ?? '' },
    { ...secure, name: '__Host-keepsake.name', value: `${name?.value.slice(0, -9)}AAAAAAA~2` },
  ])
  await page.goto(`${server.url}/heroes`)
  await page.goto(server.url)
  await expect.poll(() => lines().length).toBe(4)
  expect(lines().slice(2)).toMatchObject([
    { entry: 'hero', reason: 'other purpose', count: 1 },
    { entry: 'name', reason: 'tampered', count: 1 },
  ])
  expect(server.log).not.toContain('Fe26')
})

test('Cookies with names that somebody made up are one line a request, whatever they are called', async ({
  request,
  serve,
}) => {
  const server = await serve({})
  for (const visit of ['a', 'b']) {
    const names = Array.from(
      { length: 200 },
      (_, index) => `__Host-keepsake.letter.${visit}${index}=z`,
    )
    const cookie = [...names, `__Host-keepsake.draft.name=${visit}`].join('; ')
    expect((await request.get(`${server.url}/apology`, { headers: { cookie } })).status()).toBe(200)
    expect((await request.get(server.url, { headers: { cookie } })).status()).toBe(200)
  }
  await expect.poll(() => linesOf(server).length).toBeGreaterThanOrEqual(4)
  expect(linesOf(server)).toMatchObject([
    { entry: 'letter', count: 1 },
    { entry: 'draft', count: 1 },
    { entry: 'letter', count: 2 },
    { entry: 'draft', count: 2 },
  ])
})

test('No cache may keep what is remembered', async ({ context, page, remember }) => {
  await remember({ name: 'Ada', hero })
  for (const path of ['/', '/heroes', '/success', '/session']) {
    const response = await page.goto(path)
    expect(await response?.headerValue('cache-control'), path).toContain('no-store')
  }
  const { name, value } = (await context.cookies())[0] ?? {}
  const copy = await page.request.get('/session/download', {
    headers: { cookie: `${name}=${value}` },
  })
  expect(copy.headers()['cache-control']).toContain('no-store')
})
