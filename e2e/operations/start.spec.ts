import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '#e2e/support/fixtures.ts'
import { AS_FUNCTIONS, COPY, freePort, REBUILT, Server } from '#e2e/support/server.ts'

const SIGNS = `whsec_${Buffer.alloc(32, 'k').toString('base64')}`

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/* The unit tests of lib/config have every reason. */
for (const [kind, settings, reason, advice] of [
  [
    'a short secret',
    { SESSION_SECRET: 'hush' },
    'SESSION_SECRET: number 1 of 1 has 4 characters, fewer than 32',
    'Set SESSION_SECRET to at least 32 random characters',
  ],
  [
    'an address for deliveries that has a password',
    { DELIVER_TO: 'https://me:hush@example.org', DELIVERY_SECRET: SIGNS },
    'DELIVER_TO: has a user or a password in it',
    'To make one:',
  ],
] as const) {
  test(`With ${kind} the server refuses to start, says why, and keeps it to itself`, {
    tag: '@requests',
  }, async () => {
    const server = await Server.start(settings)
    expect(await server.ended()).toBe(1)
    expect(server.log).toContain(reason)
    expect(server.log).toContain(advice)
    expect(server.log).not.toContain('hush')
    expect(server.log).not.toContain(SIGNS)
  })
}

for (const [kind, environment, reason] of [
  [
    'an invalid key for its actions',
    { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'abc' },
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is not a key of 16, 24 or 32 bytes in base64',
  ],
  [
    'no secret, on a host that starts no server',
    { VERCEL: '1', NODE_ENV: 'production', SESSION_SECRET: '' },
    'SESSION_SECRET: missing',
  ],
] as const) {
  test(`With ${kind}, the build fails and says why`, { tag: '@requests' }, () => {
    const { status, stderr } = spawnSync(process.execPath, ['next.config.js'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain(reason)
  })
}

test('npm start serves with the machine’s own Node if that is new enough', {
  tag: '@requests',
}, async () => {
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

test('A server that was built with a key for its actions starts without compiling or warning', {
  tag: '@requests',
}, async () => {
  test.skip(AS_FUNCTIONS, 'A host has a cache of its own for its functions')
  const server = await Server.start({ NODE_DEBUG_NATIVE: 'COMPILE_CACHE' }, REBUILT)
  expect((await fetch(server.url)).status).toBe(200)
  await server.stop()
  expect(server.log).not.toContain('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY')
  const ofNext = server.log.split('\n').filter((line) => line.includes('/next/dist/server/'))
  const accepted = ofNext.filter((line) => line.includes('was accepted'))
  expect(accepted.length).toBeGreaterThan(50)
  expect(ofNext.filter((line) => /was rejected|mismatch/.test(line))).toEqual([])
})
