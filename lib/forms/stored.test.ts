import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { address } from './kinds/address.tsx'
import { money } from './kinds/money.tsx'
import { number } from './kinds/number.ts'
import { rating } from './kinds/rating.tsx'
import { storedSchema } from './stored.ts'

const ends = { low: 'Poor', high: 'Great' }

test('a stored value without an answer is as valid as its type says: only if it was optional', () => {
  const missing = 'Answer this'
  for (const [needed, optional] of [
    [number({ title: 'A', missing }), number({ title: 'A' })],
    [money({ title: 'A', missing, currency: 'GBP' }), money({ title: 'A', currency: 'GBP' })],
    [rating({ title: 'A', missing, ...ends }), rating({ title: 'A', ...ends })],
    [address({ title: 'A', missing }), address({ title: 'A' })],
  ] as const) {
    assert.equal(storedSchema(z.object({ a: needed })).safeParse({}).success, false)
    assert.deepEqual(storedSchema(z.object({ a: optional })).parse({}), {})
  }
})
