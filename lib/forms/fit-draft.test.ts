import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { random } from '#lib/random.fixture.ts'
import { fitSubmission, pack, unpack } from './fit-draft.ts'

test('a submission that fits is not changed, and unpack reverses pack', () => {
  const submission = { values: { name: ' Ada\n漢🦸 ' }, notes: { note: 'Enter a note' } }
  assert.deepEqual(fitSubmission(submission, pack(submission).length), submission)
  assert.deepEqual(unpack(pack(submission)), submission)
})

test('the longest answers are shortened evenly, and each has a note that says so', () => {
  const submission = {
    values: {
      short: 'kept whole',
      long: random(5000, [0x1f300, 0x1f700]),
      longer: `${' '.repeat(9000)}${random(50_000, [0x21, 0x7f])}`,
    },
    notes: { long: 'Too long' },
  }
  const fitted = fitSubmission(submission, 2000)
  const { length } = pack(fitted)
  assert.ok(length <= 2000 && length > 1900, `${length}`)
  assert.equal(fitted.values.short, 'kept whole')
  assert.match(
    fitted.notes.long ?? '',
    /^Too long\. Only the first [\d,]+ characters could be saved$/,
  )
  assert.match(fitted.notes.longer ?? '', /^Only the first [\d,]+ characters could be saved$/)
  for (const name of ['long', 'longer'] as const) {
    assert.ok(fitted.values[name] && submission.values[name].trim().startsWith(fitted.values[name]))
    assert.ok(fitted.values[name].isWellFormed())
  }
})

test('data that would unpack to more than a draft can be is rejected', () => {
  const bomb = brotliCompressSync(JSON.stringify('x'.repeat(20_000))).toString('base64url')
  assert.throws(() => unpack(bomb), /Cannot create a Buffer larger than/)
  assert.ok(
    pack(fitSubmission({ values: { a: 'x'.repeat(300_000) }, notes: {} }, 8000)).length < 200,
  )
})
