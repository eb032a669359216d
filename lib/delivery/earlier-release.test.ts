import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import { openFormToken } from './form-token.ts'
import { prepared } from './message.fixture.ts'
import { hashOf } from './message.ts'
import { checkReceipt } from './receipt.ts'

const [a, b] = ['a'.repeat(32), 'b'.repeat(32)]
const secrets = (list: string) => parseEnv({ SESSION_SECRET: list }).secrets

/** Made on 25 November 2026. If it does not open, visitors lose all receipts that they have. */
const EARLIER = [
  'Fe26.2*573813564*a77a30eaf87e01f23b9f87328d32b805d264f073adb31c9562980eaffb5674f2*kbQBGZVV',
  'um5wi2LVwWuyIA*gqyiQD9Q-Ls7i4D7Vc2FHqQbX0m2fbQApcRFaCEZqoIshis-MQmz_8yHUiBbSwR-hKoKJMF35My',
  'mt5USj1BtMrKwKiB1a5lTtJ-9lG73iGsa3bdDfYsmue8b8e9iPvPbgn7fltVNvV59Ly_qyC-b0Y96bzrFZZAM1wQ_4',
  'jugenI**b442589243a2ff8183ae998fcabd4a1f5ccc2f7f3adfad5cb944a3d396491aab*Xh4U5-JQFHGZRPTbx',
  'bzDBjMV16Gba2qX_uUwtgdIL5w~2',
].join('')

test('a receipt of an earlier release opens, also quoted and after a rotation', async () => {
  const { reference, form, answers } = prepared.message
  const receipt = { reference, form, answers: hashOf(answers), moment: 1_800_000_005 }
  assert.deepEqual(await checkReceipt(EARLIER, secrets(a)), receipt)
  const quoted = `> ${EARLIER.match(/.{1,60}/g)?.join('\n> ')}`
  assert.deepEqual(await checkReceipt(quoted, secrets(`${b},${a}`)), receipt)
  assert.equal(await checkReceipt(EARLIER, secrets(b)), undefined)
})

/** As an earlier release made it. */
function signedMark(form: string, secret = a) {
  const content = `1800000000000.1.${'n'.repeat(16)}`
  const hmac = (key: string, text: string) =>
    createHmac('sha256', key).update(text).digest('base64url')
  return `${content}.${hmac(hmac(secret, 'keepsake page mark'), JSON.stringify([form, content]))}`
}

const opened = (mark: string, list = a) => openFormToken('contact', mark, secrets(list))

test('a page of an earlier release is known, also after a rotation', () => {
  const page = { madeAt: 1_800_000_000_000, cameBack: false, nonce: 'n'.repeat(16) }
  for (const list of [a, `${b},${a}`]) assert.deepEqual(opened(signedMark('contact'), list), page)
  assert.equal(opened(signedMark('contact'), b), undefined)
})

test('what looks like the mark of an earlier release, and is none of this form, does not count', () => {
  const mark = signedMark('contact')
  for (const other of [
    mark.replace('.1.', '.2.'),
    mark.replace('1800', '1700'),
    mark.replace('nnn', 'mmm'),
    mark.slice(0, -2),
    `${mark}x`,
    signedMark('feedback'),
    signedMark('contact', b),
  ])
    assert.equal(opened(other), undefined, other)
})
