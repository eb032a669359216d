import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import { browser } from './browser.fixture.ts'
import { sealOfFirstRelease } from './first-release.fixture.ts'
import { openSeal } from './transfer.ts'

const { secrets } = parseEnv({ SESSION_SECRET: 'f'.repeat(43) })
const { context } = browser()
const here = { now: context.now, secrets }
const contents = [
  { k: 'name', v: 1, f: context.now(), l: context.now(), u: context.now(), d: 'Zoë' },
  { k: 'note', v: 1, f: context.now(), l: context.now(), u: context.now(), d: { text: 'Milk' } },
]
const seal = (purpose: 'file' | 'code', ending?: RegExp) =>
  sealOfFirstRelease(purpose, contents, context.now() + 60, secrets[0], ending)

test('a file and a link that the first release made still open', () => {
  assert.deepEqual(openSeal('file', seal('file'), here), { contents })
  assert.deepEqual(openSeal('code', seal('code'), here), { contents })
})

test('a link that ends with a mark still opens', () => {
  assert.deepEqual(openSeal('code', seal('code', /[-_]$/), here), { contents })
})

test('a file that was locked with a passphrase is told from one that is broken', () => {
  const locked = `~${seal('file')}`
  assert.deepEqual(openSeal('file', locked, here), { problem: 'locked' })
  const broken = seal('file').replace(/\.(.)/, (_, first) => (first === 'A' ? '.B' : '.A'))
  assert.deepEqual(openSeal('file', broken, here), { problem: 'changed' })
})
