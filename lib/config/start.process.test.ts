import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseEnv } from './env.ts'
import { makeDevelopmentSecret, start } from './start.ts'

test('a secret for development is added to the file, and only its owner can read the file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'keepsake-')), 'settings')
  writeFileSync(file, 'OTHER=1', { mode: 0o644 })
  const secret = makeDevelopmentSecret(file)
  assert.deepEqual(readFileSync(file, 'utf8').split('\n'), [
    'OTHER=1',
    `SESSION_SECRET=${secret}`,
    '',
  ])
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.equal(parseEnv(process.env).secrets[0].value, secret)
})

test('the server warns at its start if the next deploy would break open forms', (t) => {
  const warn = t.mock.method(console, 'warn', () => {})
  const before = { ...process.env }
  Object.assign(process.env, { NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(32) })
  start()
  process.env = before
  assert.match(`${warn.mock.calls[0]?.arguments[0]}`, /NEXT_SERVER_ACTIONS_ENCRYPTION_KEY/)
})
