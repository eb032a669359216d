import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import { browser } from './browser.fixture.ts'
import { sealOfFirstRelease } from './first-release.fixture.ts'
import { openSeal } from './transfer.ts'

const { secrets } = parseEnv({ SESSION_SECRET: 'f'.repeat(43) })
const { now } = browser().context
const context = { now, secrets }
const contents = [
  { k: 'name', v: 1, f: now(), l: now(), u: now(), d: 'Zoë' },
  { k: 'note', v: 1, f: now(), l: now(), u: now(), d: { text: 'Milk' } },
]
const seal = (purpose: 'file' | 'code', ending?: RegExp) =>
  sealOfFirstRelease(purpose, contents, now() + 60, secrets[0], ending)

test('a file and a link that the first release made still open', () => {
  assert.deepEqual(openSeal('file', seal('file'), context), { contents })
  assert.deepEqual(openSeal('code', seal('code'), context), { contents })
})

test('a link that ends with a mark still opens', () => {
  assert.deepEqual(openSeal('code', seal('code', /[-_]$/), context), { contents })
})

test('a file that was locked with a passphrase is told from one that is broken', () => {
  const locked = `~${seal('file')}`
  assert.deepEqual(openSeal('file', locked, context), { problem: 'locked' })
  const broken = seal('file').replace(/\.(.)/, (_, first) => (first === 'A' ? '.B' : '.A'))
  assert.deepEqual(openSeal('file', broken, context), { problem: 'changed' })
})
