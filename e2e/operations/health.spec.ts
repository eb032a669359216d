import { expect, test } from '#e2e/support/fixtures.ts'
import { REBUILT } from '#e2e/support/server.ts'

test('A load balancer is told that an instance is well, and of which build it is', async ({
  request,
  remember,
  serve,
}) => {
  await remember({ nickname: 'Ada' }, 2 * 24 * 60 * 60)
  const answer = await request.get('/healthz')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok', build: expect.stringMatching(/^\w+$/) })
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect(answer.headers()['set-cookie']).toBeUndefined()
  const server = await serve({})
  await server.deploy(REBUILT)
  const next = await request.get(`${server.url}/healthz`)
  expect((await next.json()).build).not.toBe((await answer.json()).build)
})

test('An instance whose configuration is lost says so, and what to do', async ({
  request,
  serve,
}) => {
  const server = await serve({ NODE_OPTIONS: '--import ./e2e/support/unconfigured.mjs' })
  const answer = await request.get(`${server.url}/healthz?lost`)
  expect(answer.status()).toBe(503)
  expect(await answer.json()).toMatchObject({
    status: 'misconfigured',
    reason: expect.stringContaining('SESSION_SECRET: missing'),
  })
  expect(answer.headers()['cache-control']).toBe('no-store')
})
