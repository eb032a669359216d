import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import { keysFor } from './keys.ts'
import { prepared } from './message.fixture.ts'
import { checkReceipt } from './receipt.ts'

const value = 'a'.repeat(32)
const { secrets } = parseEnv({ SESSION_SECRET: value })

/** Made on 25 November 2026. If it does not open, visitors lose all receipts that they have. */
const EARLIER = [
  'Fe26.2*573813564*a77a30eaf87e01f23b9f87328d32b805d264f073adb31c9562980eaffb5674f2*kbQBGZVV',
  'um5wi2LVwWuyIA*gqyiQD9Q-Ls7i4D7Vc2FHqQbX0m2fbQApcRFaCEZqoIshis-MQmz_8yHUiBbSwR-hKoKJMF35My',
  'mt5USj1BtMrKwKiB1a5lTtJ-9lG73iGsa3bdDfYsmue8b8e9iPvPbgn7fltVNvV59Ly_qyC-b0Y96bzrFZZAM1wQ_4',
  'jugenI**b442589243a2ff8183ae998fcabd4a1f5ccc2f7f3adfad5cb944a3d396491aab*Xh4U5-JQFHGZRPTbx',
  'bzDBjMV16Gba2qX_uUwtgdIL5w~2',
].join('')

test('a receipt that an earlier release has made opens', async () => {
  const { reference, form } = prepared.message
  const receipt = await checkReceipt(EARLIER, secrets)
  assert.partialDeepStrictEqual(receipt, { reference, form, moment: 1_800_000_005 })
})

test('each purpose has keys of its own, and none is the secret', () => {
  const keys = ['a receipt', 'a mark'].flatMap((purpose) => keysFor(purpose, secrets))
  assert.deepEqual(
    keys.map(([id]) => id),
    [secrets[0].id, secrets[0].id],
  )
  assert.equal(new Set([value, ...keys.map(([, key]) => key)]).size, 3)
})
