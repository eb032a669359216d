import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { formToken, newPage, openFormToken } from '#lib/delivery/form-token.ts'
import { text } from '#lib/forms/kinds/text.tsx'
import { type Context, DAY } from '#lib/session/entry.ts'
import { renewEntries } from '#lib/session/renew.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { createSession } from '#lib/session/session.ts'
import { defineJourney } from './journey.ts'
import { entriesOf } from './runs.ts'
import { tokenName } from './urls.ts'

const schema = z.object({ name: text({ title: 'Name', missing: 'Enter a name' }) })

const definition = {
  path: '/trip',
  title: 'A trip',
  steps: { who: { title: 'Who?', schema } },
  result: { id: 'ticket', title: 'A ticket', schema } as const,
}
const trip = defineJourney({ ...definition, id: 'trip' })

const start = Math.floor(Date.now() / 1000)

/** A browser with a run, and with the result of another one. */
async function browser() {
  const entries = entriesOf(trip)
  const cookies = new RequestCookies('', () => {})
  const secrets: Context['secrets'] = [{ id: 7, value: 'x'.repeat(32) }]
  const at = (seconds: number): Context => ({
    cookies,
    secrets,
    secure: true,
    now: () => start + seconds,
  })
  const session = (seconds: number) => createSession(entries, at(seconds))
  await session(0).set('trip.aaaaaaaa', { who: { name: 'Ada' } })
  await session(0).set('ticket.bbbbbbbb', { name: 'Bob' })
  const has = (key: 'trip.aaaaaaaa' | 'ticket.bbbbbbbb') => async (seconds: number) =>
    (await session(seconds).get(key)) !== undefined
  return {
    hasRun: has('trip.aaaaaaaa'),
    hasResult: has('ticket.bbbbbbbb'),
    visit: (path: string, seconds: number) => renewEntries(entries, path, at(seconds)),
  }
}

test('the answers of a run expire a day after the last visit to one of its pages', async () => {
  const { hasRun, visit } = await browser()
  assert.ok(await hasRun(DAY - 1))
  assert.ok(!(await hasRun(DAY)))
  for (const path of ['/trip', '/trip/bbbbbbbb/who']) await visit(path, DAY / 2)
  assert.ok(!(await hasRun(DAY)), 'the pages of another run do not count')
  await visit('/trip/aaaaaaaa/who', DAY / 2)
  assert.ok(await hasRun(1.5 * DAY - 1))
  assert.ok(!(await hasRun(1.5 * DAY)))
})

test('a result expires 14 days after the last visit to its page', async () => {
  const { hasResult, visit } = await browser()
  assert.ok(await hasResult(14 * DAY - 1))
  assert.ok(!(await hasResult(14 * DAY)))
  await visit('/trip/bbbbbbbb/ticket', 2 * DAY)
  assert.ok(await hasResult(16 * DAY - 1))
})

test('the token of one run is none of another, nor of another journey', () => {
  const secrets = [{ id: 7, value: 'x'.repeat(32) }] as const
  const page = newPage(true)
  const token = formToken(tokenName(trip, 'aaaaaaaa'), page, [...secrets])
  assert.deepEqual(openFormToken(tokenName(trip, 'aaaaaaaa'), token, [...secrets]), page)
  assert.equal(openFormToken(tokenName(trip, 'bbbbbbbb'), token, [...secrets]), undefined)
  const stay = defineJourney({ ...definition, id: 'stay' })
  assert.equal(openFormToken(tokenName(stay, 'aaaaaaaa'), token, [...secrets]), undefined)
})
