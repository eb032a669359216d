import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { ENTRY_BYTES, HEADER_BYTES } from './budget.ts'
import { Jar } from './cookie.ts'
import { fitRaw, keepDraft, readDraft } from './draft.ts'
import { text } from './field.ts'
import { defineForm } from './form.ts'

const size = (draft: unknown) => Buffer.byteLength(JSON.stringify(draft))

test('a draft that fits stays as it is', () => {
  const draft = { values: { name: 'Ada' }, notes: { note: 'Enter a note' } }
  assert.deepEqual(fitRaw(draft, size(draft)), draft)
})

test('the longest answers are cut, evenly, and said so beside each', () => {
  const draft = {
    values: { short: 'kept whole', long: '🦸'.repeat(5000), longer: '"'.repeat(50_000) },
    notes: { long: 'Too long' },
  }
  const fitted = fitRaw(draft, 2000)
  assert.ok(size(fitted) <= 2000)
  assert.ok(size(fitted) > 1900)
  assert.equal(fitted.values.short, 'kept whole')
  assert.match(fitted.notes.long ?? '', /^Too long\. Only the first \d+ characters could be kept$/)
  assert.match(fitted.notes.longer ?? '', /^Only the first \d+ characters could be kept$/)
  assert.ok(draft.values.long.startsWith(fitted.values.long ?? '-'))
  assert.ok(fitted.values.long?.isWellFormed())
})

const formOf = (id: string) =>
  defineForm(id, '/', z.object({ note: text({ title: 'Note', missing: 'Enter a note' }) }))

function contextAt(jar: Jar, seconds = 0) {
  const time = Math.floor(Date.now() / 1000) + seconds
  const secrets: [{ id: number; value: string }] = [{ id: 1, value: 'x'.repeat(32) }]
  return { jar, now: () => time, secrets, secure: true }
}

test('a draft is kept for a quarter of an hour', async () => {
  const jar = new Jar('', () => {})
  const form = formOf('one')
  await keepDraft(form, { values: { note: '' }, notes: {} }, contextAt(jar))
  const draft = await readDraft(form, contextAt(jar, 15 * 60 - 1))
  assert.deepEqual(draft?.errors, { note: 'Enter a note' })
  assert.equal(await readDraft(form, contextAt(jar, 15 * 60)), undefined)
})

test('however many drafts there are, the header stays within its limit', async () => {
  const jar = new Jar(`theirs=${'x'.repeat(ENTRY_BYTES - 'theirs='.length)}`, () => {})
  for (const id of ['one', 'two', 'three']) {
    const raw = { values: { note: 'x'.repeat(5000) }, notes: {} }
    await keepDraft(formOf(id), raw, contextAt(jar))
    assert.ok(jar.bytes() <= HEADER_BYTES, `${jar.bytes()}`)
    const draft = await readDraft(formOf(id), contextAt(jar))
    assert.match(draft?.errors.note ?? '', /80 characters or fewer\. Only the first/)
  }
})
