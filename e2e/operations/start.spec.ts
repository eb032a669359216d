import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '#e2e/support/fixtures.ts'
import { AS_FUNCTIONS, COPY, freePort, REBUILT } from '#e2e/support/server.ts'

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const long = 'x'.repeat(32)

for (const [kind, secret, reason] of [
  ['no secret', '', 'SESSION_SECRET: missing'],
  ['a short secret', 'abc', 'number 1 of 1 has 3 characters, fewer than 32'],
  ['the same secret twice', `${long},${long}`, 'number 2 of 2 is a duplicate of an earlier one'],
  ['an extra comma', `${long},`, 'number 2 of 2 has 0 characters, fewer than 32'],
] as const) {
  test(`With ${kind} the server refuses to start and says why`, async ({ serve }) => {
    const server = await serve({ SESSION_SECRET: secret })
    expect(await server.ended()).toBe(1)
    expect(server.log).toContain(reason)
    expect(server.log).toContain('Set SESSION_SECRET to at least 32 random characters')
    if (secret) expect(server.log).not.toContain(secret)
  })
}

const RECEIVER = 'https://hush.example/receive'
const SIGNS = `whsec_${Buffer.alloc(32, 'k').toString('base64')}`

for (const [kind, settings, reason] of [
  [
    'an address without TLS',
    { DELIVER_TO: 'http://hush.example' },
    'DELIVER_TO: must begin with https://',
  ],
  [
    'an address that is none',
    { DELIVER_CONTACT: 'hush' },
    'DELIVER_CONTACT: is no address, such as',
  ],
  [
    'a password in an address',
    { DELIVER_TO: 'https://me:hush@example.org' },
    'DELIVER_TO: has a user or a password in it',
  ],
  ['no secret for deliveries', { DELIVERY_SECRET: '' }, 'DELIVERY_SECRET: missing'],
  [
    'a short secret for deliveries',
    { DELIVERY_SECRET: 'whsec_aHVzaA==' },
    'DELIVERY_SECRET: number 1 of 1 has 4 bytes, fewer than 24',
  ],
  [
    'a secret for deliveries of another kind',
    { DELIVERY_SECRET: `${SIGNS},hush` },
    'DELIVERY_SECRET: number 2 of 2 is not whsec_ and base64',
  ],
] as [string, Record<string, string>, string][]) {
  test(`With ${kind} the server refuses to start, says why, and keeps it to itself`, async ({
    serve,
  }) => {
    const server = await serve({ DELIVER_TO: RECEIVER, DELIVERY_SECRET: SIGNS, ...settings })
    expect(await server.ended()).toBe(1)
    expect(server.log).toContain(reason)
    expect(server.log).toContain('To make one:')
    for (const value of ['hush', 'aHVz', SIGNS]) expect(server.log).not.toContain(value)
  })
}

test('A server that was built with a key for its actions does not warn about it', async ({
  request,
  serve,
}) => {
  const server = await serve({})
  const before = server.log.length
  await server.deploy(REBUILT)
  await request.get(server.url)
  expect(server.log.slice(before)).not.toContain('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY')
})

for (const [kind, environment, reason] of [
  [
    'an invalid key for its actions',
    { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'abc' },
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is no key of 16, 24 or 32 bytes in base64',
  ],
  [
    'no secret, on a host that starts no server',
    { VERCEL: '1', NODE_ENV: 'production', SESSION_SECRET: '' },
    'SESSION_SECRET: missing',
  ],
] as const) {
  test(`With ${kind}, the build fails and says why`, () => {
    const { status, stderr } = spawnSync(process.execPath, ['next.config.js'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain(reason)
  })
}

test('npm start serves with the machine’s own Node if that is new enough', async () => {
  test.skip(AS_FUNCTIONS, 'A host starts functions by itself')
  const own = test.info().outputPath('node')
  writeFileSync(own, `#!/bin/sh\necho "the machine’s own"\nexec "${process.execPath}" "$@"\n`)
  chmodSync(own, 0o755)
  for (const [version, isOwn] of [
    ['v24.0.0', true],
    ['v20.20.2', false],
  ] as const) {
    const port = await freePort()
    const npm = { npm_node_execpath: own, npm_config_user_agent: `npm/11.19.1 node/${version} x` }
    const server = spawn('sh', ['-c', `exec ${scripts.start}`], {
      cwd: COPY,
      env: { ...process.env, ...npm, PORT: `${port}`, HOSTNAME: 'localhost' },
    })
    let log = ''
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk) => {
        log += chunk
      })
    }
    const ended = once(server, 'exit')
    const health = () =>
      fetch(`http://localhost:${port}/healthz`).then(({ status }) => status, String)
    await expect.poll(health, { timeout: 20_000 }).toBe(200)
    expect(log.includes('the machine’s own'), version).toBe(isOwn)
    expect(log).not.toContain('Warning')
    // The server itself gets the signal.
    server.kill()
    await ended
    expect(await health()).not.toBe(200)
  }
})

test('A new server does not compile again what the build has compiled', async ({ serve }) => {
  test.skip(AS_FUNCTIONS, 'A host has a cache of its own for its functions')
  const { log } = await serve({ NODE_DEBUG_NATIVE: 'COMPILE_CACHE' })
  const ofNext = log.split('\n').filter((line) => line.includes('/next/dist/server/'))
  const accepted = ofNext.filter((line) => line.includes('was accepted'))
  expect(accepted.length).toBeGreaterThan(50)
  expect(ofNext.filter((line) => /was rejected|mismatch/.test(line))).toEqual([])
})
