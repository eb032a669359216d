import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sealData } from 'iron-session'
import { parseEnv } from '#lib/config/env.ts'
import { seal, unseal } from '#lib/session/seal.ts'
import { sealToken } from '#lib/session/token.ts'
import { prepared } from './message.fixture.ts'
import { hashOf } from './message.ts'
import { checkReceipt, makeReceipt } from './receipt.ts'

const [a, b] = ['a'.repeat(32), 'b'.repeat(32)]
const secrets = (list: string) => parseEnv({ SESSION_SECRET: list }).secrets
const { message } = prepared
const receipt = {
  reference: message.reference,
  form: 'contact',
  answers: hashOf(message.answers),
  moment: 1_800_000_005,
}
const make = (list: string) => makeReceipt(message, receipt.moment, secrets(list))
const check = (text: string, list: string) => checkReceipt(text, secrets(list))

test('a receipt opens years later', async (t) => {
  const text = make(a)
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 20 * 365 * 24 * 60 * 60 * 1000 })
  assert.deepEqual(await check(text, a), receipt)
})

test('a receipt opens when it was broken into lines, quoted in a mail, or has spaces around', async () => {
  const text = make(a)
  const lines = text.match(/.{1,20}/g) ?? []
  for (const copied of [
    ` ${text}\n`,
    lines.join('\r\n'),
    lines.map((line) => `> ${line}`).join('\n'),
    lines.join('\u00a0\u200b\u00ad'),
  ])
    assert.deepEqual(await check(copied, a), receipt)
})

test('a receipt opens with any of the secrets, so a rotation loses none', async () => {
  const [before, after] = [make(a), make(`${b},${a}`)]
  assert.deepEqual(await check(before, `${b},${a}`), receipt)
  assert.deepEqual(await check(after, b), receipt, 'the first one has sealed')
  assert.deepEqual(await check(make(`${a},${b}`), a), receipt, 'whichever it is')
  assert.equal(await check(before, b), undefined, 'its secret was removed')
})

test('a receipt of another app, with the id of our secret, does not open', async () => {
  const [{ id }] = secrets(a)
  const other = makeReceipt(message, receipt.moment, [{ id, value: b }])
  assert.equal(await check(other, a), undefined)
})

/** Of base64url, by their number. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('a receipt that was changed at any place does not open', async () => {
  const text = make(a)
  for (let at = 0; at < text.length; at += 1) {
    // The last sign may have bits that say nothing. This changes the first of its six bits.
    const other = SIGNS[(SIGNS.indexOf(`${text[at]}`) + 32) % 64]
    const forged = text.slice(0, at) + other + text.slice(at + 1)
    assert.equal(await check(forged, a), undefined, `at ${at}`)
  }
})

test('a receipt is short enough to keep with a note', () => {
  assert.ok(make(a).length <= 210, `${make(a).length}`)
})

test('what is no seal is no receipt', async () => {
  for (const text of ['', ' ', 'K7M2-9QXT', 'Fe26.2*1*2*3*4*5*6*7~2', '*'.repeat(100_000), '~'])
    assert.equal(await check(text, a), undefined)
})

test('no other seal opens as a receipt, and no receipt as a cookie', async () => {
  const [secret] = secrets(a)
  const entry = { k: 'receipt', v: 1, f: 1, l: 1, u: 1, d: receipt, ...receipt }
  const password = { [secret.id]: secret.value }
  for (const other of [
    await seal(entry, secret, Date.now() / 1000 + 60),
    await sealData(receipt, { password, ttl: 0 }),
    sealToken('flash', JSON.stringify(['x', 'y', 'z', 1]), secrets(a)),
  ])
    assert.equal(await check(other, a), undefined)
  assert.deepEqual(await unseal(make(a), [secret]), { error: 'tampered' })
})
