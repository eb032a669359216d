import { expect, test } from '#e2e/support/fixtures.ts'
import { linesOf } from '#e2e/support/log.ts'
import { cookieName } from '#lib/session/cookie.ts'

test('Cookies with names that somebody made up are one line a request, whatever they are called', async ({
  request,
  serve,
}) => {
  const server = await serve({})
  for (const visit of ['a', 'b']) {
    const cookie = Array.from(
      { length: 200 },
      (_, index) => `${cookieName(`letter.${visit}${index}`, true)}=z`,
    ).join('; ')
    expect((await request.get(`${server.url}/apology`, { headers: { cookie } })).status()).toBe(200)
  }
  await expect.poll(() => linesOf(server).length).toBeGreaterThanOrEqual(2)
  expect(linesOf(server)).toMatchObject([
    { entry: 'letter', count: 1 },
    { entry: 'letter', count: 2 },
  ])
})
