import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { z } from 'zod'
import type { Context } from '#lib/session/entry.ts'
import { writeEntry } from '#lib/session/entry-cookie.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { deliverOnce, type Outcome, type Outgoing } from './deliver-once.ts'
import { prepared } from './message.fixture.ts'
import { DELIVERIES_AN_HOUR, deliveryCount } from './quota.ts'
import { mutedLog } from './receiver.fixture.ts'

Object.assign(process.env, {
  SESSION_SECRET: 'x'.repeat(32),
  DELIVER_TO: 'https://example.org/receive',
  DELIVERY_SECRET: `whsec_${Buffer.alloc(32, 'k').toString('base64')}`,
})

const words = {
  stale: (names: readonly string[]) => `stale: ${names}`,
  noRoom: 'full',
  failed: 'failed',
}

const kept = { title: 'Kept', schema: z.json() }

/** Delivers from one browser. @returns the outcome, what was kept, and how often it was sent */
function browser(t: TestContext, status = 204, others = '') {
  const fetched = t.mock.method(globalThis, 'fetch', async () => new Response(null, { status }))
  const secrets: Context['secrets'] = [{ id: 7, value: 'x'.repeat(32) }]
  const cookies = new RequestCookies(others, () => {})
  const context: Context = { cookies, secrets, secure: true, now: () => 1_800_000_000 }
  const outcomes: Outcome[] = []
  const deliver = (change: Partial<Outgoing> = {}) => {
    const prepare = async () => ({
      message: prepared,
      keep: async (outcome: Outcome, where: Context) => {
        await writeEntry('kept', kept, JSON.parse(JSON.stringify(outcome)), where)
        if (where === context) outcomes.push(outcome)
      },
    })
    const page = { madeAt: 0, cameBack: false }
    const usual = { id: 'contact', to: 'contact', input: new FormData(), page, prepare, words }
    return deliverOnce({ ...usual, ...change }, context)
  }
  return { deliver, outcomes, context, sent: () => fetched.mock.callCount() }
}

test('what was received is kept with its receipt', async (t) => {
  const { deliver, outcomes, sent } = browser(t)
  const outcome = await deliver()
  assert.equal(outcome.delivered?.reference, prepared.message.reference)
  assert.deepEqual(outcomes, [outcome])
  assert.equal(sent(), 1)
})

for (const [status, mayHaveArrived] of [
  [500, true],
  [400, false],
] as const) {
  test(`after an answer of ${status}, it is kept to be sent again`, async (t) => {
    mutedLog(t)
    const { deliver, outcomes } = browser(t, status)
    const outcome = await deliver()
    assert.equal(outcome.unsent?.mayHaveArrived, mayHaveArrived)
    assert.equal(outcome.delivered, undefined)
    assert.deepEqual(outcomes, [outcome])
  })
}

test('however little room there is, what is sent is kept, and nothing else is sent', async (t) => {
  mutedLog(t)
  const seen = new Set<string>()
  for (let taken = 4800; taken < 6100; taken += 50) {
    for (const status of [204, 500]) {
      const { deliver, outcomes, sent } = browser(t, status, `other=${'x'.repeat(taken)}`)
      const { refused } = await deliver()
      if (refused) assert.deepEqual(refused, { reason: 'full', again: false })
      assert.deepEqual([outcomes.length, sent()], refused ? [0, 0] : [1, 1], `${taken} bytes`)
      seen.add(`${status} ${Boolean(refused)}`)
    }
  }
  assert.equal(seen.size, 4)
})

test('what its page has not shown is not sent', async (t) => {
  const { deliver, outcomes, sent } = browser(t)
  assert.deepEqual(await deliver({ shown: { Note: 'Hello' } }), {
    refused: { reason: 'stale: ', again: false },
  })
  assert.deepEqual([outcomes, sent()], [[], 0])
})

test('what seems to come from a program, or too often, is not sent, and may come again', async (t) => {
  const { deliver, context, outcomes, sent } = browser(t)
  const { refused } = await deliver({ page: undefined })
  assert.equal(refused?.again, true)
  await writeEntry(deliveryCount.id, deliveryCount.entry, DELIVERIES_AN_HOUR, context)
  assert.match(`${(await deliver()).refused?.reason}`, /^You can send 20 times an hour/)
  assert.deepEqual([outcomes, sent()], [[], 0])
})

test('what nobody receives is only kept, and is not counted', async (t) => {
  const { deliver, context, outcomes, sent } = browser(t)
  const keep = async (outcome: Outcome, where: Context) => {
    if (where === context) outcomes.push(outcome)
  }
  const prepare = async () => ({ message: undefined, keep })
  assert.deepEqual(await deliver({ page: undefined, prepare }), {})
  assert.deepEqual([outcomes, sent()], [[{}], 0])
  assert.deepEqual(context.cookies.keys(true), [])
})

test('what has arrived already is not sent', async (t) => {
  const { deliver, sent } = browser(t)
  assert.deepEqual(await deliver({ page: undefined, prepare: async () => undefined }), {})
  assert.equal(sent(), 0)
})

test('an error is logged once, and the visitor is told', async (t) => {
  const lines = mutedLog(t)
  const prepare = async () => {
    throw new Error('The store is down')
  }
  const { deliver, sent } = browser(t)
  assert.deepEqual(await deliver({ prepare }), { refused: { reason: 'failed', again: false } })
  assert.deepEqual(
    lines().map(({ event, form }) => [event, form]),
    [['save failed', 'contact']],
  )
  assert.equal(sent(), 0)
})
