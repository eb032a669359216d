import { expect, test } from '#e2e/support/fixtures.ts'
import { REBUILT } from '#e2e/support/server.ts'

test('A load balancer can check that an instance is healthy, and which build it runs', async ({
  context: { request },
  remember,
  serve,
}) => {
  await remember({ nickname: 'Ada' }, 2 * 24 * 60 * 60)
  const response = await request.get('/healthz')
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok', build: expect.stringMatching(/^\w+$/) })
  expect(response.headers()['cache-control']).toBe('no-store')
  expect(response.headers()['set-cookie']).toBeUndefined()
  // A page renews what it uses after two days.
  const page = await request.get('/test/nickname')
  expect(page.headers()['set-cookie']).toContain('.nickname=')
  const server = await serve({})
  await server.deploy(REBUILT)
  const next = await request.get(`${server.url}/healthz`)
  expect((await next.json()).build).not.toBe((await response.json()).build)
})

test('An instance that has lost its configuration says so, and what is missing', {
  tag: '@requests',
}, async ({ request, serve }) => {
  const server = await serve({ NODE_OPTIONS: '--import ./e2e/support/unconfigured.mjs' })
  const response = await request.get(`${server.url}/healthz?lost`)
  expect(response.status()).toBe(503)
  expect(await response.json()).toMatchObject({
    status: 'misconfigured',
    reason: expect.stringContaining('SESSION_SECRET: missing'),
  })
  expect(response.headers()['cache-control']).toBe('no-store')
})
