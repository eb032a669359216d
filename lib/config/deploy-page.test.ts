import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const page = read('.github/DEPLOY.md')

const found = (pattern: RegExp, file: string) =>
  [...read(file).matchAll(pattern)].map(([, name = '']) => name)

test('DEPLOY.md has a section for each event in the log', () => {
  const events = [
    ...found(/log\('\w+', '([^']+)'/g, 'lib/config/log.ts'),
    ...found(/event: '([^']+)'/g, 'lib/next/warn.ts'),
  ]
  assert.equal(events.length, 5)
  for (const event of events) assert.ok(page.includes(`### \`${event}\`\n`), event)
})

test('DEPLOY.md says of each reason for a rejection what to do', () => {
  const reasons = found(/rejection\(\d+, '([^':]+)/g, 'lib/guard/guard.ts')
  assert.ok(reasons.length > 10)
  for (const reason of reasons)
    assert.match(page, new RegExp(`^\\| 4\\d\\d \\|.*\`${reason}\``, 'm'))
})

test('DEPLOY.md has a row for each reason why a cookie can’t be read', () => {
  const entry = read('lib/session/entry.ts')
  const types = /type SealError = .*\n\n.*type UnreadableReason = .*/.exec(entry)?.[0] ?? ''
  const reasons = [...types.matchAll(/'([^']+)'/g)].map(([, reason]) => reason)
  assert.equal(reasons.length, 6)
  for (const reason of reasons) assert.ok(page.includes(`\n| \`${reason}\` |`), reason)
})

test('DEPLOY.md has a row for each setting', () => {
  const settings = [
    ...found(/\benv\.([A-Z_]+)/g, 'lib/config/env.ts'),
    ...found(/\benv\.([A-Z_]+)/g, 'lib/config/delivery.ts'),
    ...found(/^const DEFAULT = '([A-Z_]+)'/gm, 'lib/config/delivery.ts'),
    ...found(/\b([A-Z_]+): key\b/g, 'lib/config/action-key.ts'),
  ]
  const names = new Set(settings.filter((name) => name !== 'NODE_ENV'))
  assert.equal(names.size, 5)
  for (const name of names) assert.match(page, new RegExp(`^\\| (.*, )?\`${name}\``, 'm'))
})
