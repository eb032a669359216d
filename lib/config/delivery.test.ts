import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressFor } from './delivery.ts'
import { parseEnv } from './env.ts'

const [a, b] = ['a', 'b'].map((sign) => `whsec_${Buffer.from(sign.repeat(24)).toString('base64')}`)
const address = 'https://example.org/receive'

const parse = (env: Record<string, string | undefined>) =>
  parseEnv({ SESSION_SECRET: 's'.repeat(32), ...env }).delivery

test('a delivery goes to the address of its name, or to that for all', () => {
  const named = `${address}/named`
  const both = parse({ DELIVER_TO: address, DELIVER_MY_FORM2: named, DELIVERY_SECRET: a })
  assert.equal(addressFor('my-form2', both), named)
  assert.equal(addressFor('other', both), address)
  const one = parse({ DELIVER_TO: '', DELIVER_MY_FORM2: named, DELIVERY_SECRET: a })
  assert.equal(addressFor('other', one), undefined)
  assert.equal(addressFor('other', parse({})), undefined)
})

test('the secrets are the bytes in the base64, and the new one is the first', () => {
  const { keys } = parse({ DELIVERY_SECRET: ` ${b} , ${a}` })
  assert.deepEqual(
    keys.map(String),
    ['b', 'a'].map((sign) => String(Buffer.from(sign.repeat(24)))),
  )
})

test('without an address no secret is needed, and an empty setting is none', () => {
  assert.deepEqual(parse({ DELIVER_TO: '', DELIVERY_SECRET: '' }), { addresses: {}, keys: [] })
  assert.throws(() => parse({ DELIVER_TO: address }), /DELIVERY_SECRET: missing/)
})

test('an address without TLS is only for this machine, and not in production', () => {
  const at = (url: string, NODE_ENV?: string) =>
    parse({ DELIVER_TO: url, DELIVERY_SECRET: a, NODE_ENV })
  for (const host of ['localhost', '127.0.0.1', '[::1]']) {
    assert.ok(at(`http://${host}:8080/x`, 'development'))
    assert.throws(
      () => at(`http://${host}/x`, 'production'),
      /in production, even for this machine/,
    )
    assert.ok(at(`https://${host}/x`, 'production'))
  }
  for (const url of ['http://example.org', 'http://localhost.example.org', 'ftp://localhost'])
    assert.throws(() => at(url), /DELIVER_TO: must begin with https:\/\//)
})

test('an error names the setting and says how to mend it, and never has the value', () => {
  for (const [env, message] of [
    [{ DELIVER_X: 'hush' }, /DELIVER_X: is not an address, such as https:\/\/example.org\/receive/],
    [{ DELIVER_X: 'https://me:hush@a.org' }, /DELIVER_X: has a user or a password/],
    [{ DELIVER_X: 'https://hush@a.org' }, /DELIVER_X: has a user or a password/],
    [{ DELIVER_X: 'http://hush.org' }, /DELIVER_X: must begin with https/],
    [{ DELIVER_x: 'https://hush.org' }, /DELIVER_x: may only have the letters A to Z/],
    [{ DELIVERY_SECRET: `${a},hush` }, /number 2 of 2 is not whsec_ and base64/],
    [{ DELIVERY_SECRET: 'whsec_hush!' }, /number 1 of 1 is not whsec_ and base64/],
    [{ DELIVERY_SECRET: 'whsec_aHVzaA==' }, /number 1 of 1 has 4 bytes, fewer than 24/],
    [{ DELIVERY_SECRET: `whsec_${'aHVz'.repeat(22)}` }, /has 66 bytes, more than 64/],
    [{ DELIVERY_SECRET: `${a},${a}` }, /number 2 of 2 is a duplicate of an earlier one/],
    [{ DELIVERY_SECRET: a, SESSION_SECRET: `${'s'.repeat(32)}, ${a}` }, /is in SESSION_SECRET too/],
  ] as [Record<string, string>, RegExp][]) {
    assert.throws(
      () => parse({ DELIVERY_SECRET: a, ...env }),
      (error: Error) => {
        assert.match(error.message, message)
        assert.match(error.message, /'whsec_' \+ crypto.randomBytes/)
        assert.doesNotMatch(error.message, /hush|aHVz|YWFh|Set SESSION_SECRET/)
        return true
      },
    )
  }
})

test('all that is wrong is said at once', () => {
  assert.throws(
    () => parseEnv({ SESSION_SECRET: '', PUBLIC_ORIGINS: 'x', DELIVER_TO: address }),
    /SESSION_SECRET: missing\n *PUBLIC_ORIGINS: [^\n]*\n *DELIVERY_SECRET: missing\nSet SESSION_SECRET.*new,old\nSet an address/s,
  )
})
