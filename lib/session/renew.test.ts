import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Secret } from '#lib/config/env.ts'
import { DAY, type Entry } from './entry.ts'
import { Jar } from './jar.ts'
import { renewEntries } from './renew.ts'
import { openEntry, writeEntry } from './store.ts'

const HOUR = 60 * 60
const start = Math.floor(Date.now() / 1000)
const secretOf = (id: number): Secret => ({ id, value: `${id}`.padStart(32, 'x') })

/** A browser with one entry. It can visit at any time, and counts the cookies that it gets. */
async function browser(entry: Entry) {
  let header = ''
  let sent = 0
  let secrets: [Secret, ...Secret[]] = [secretOf(1)]
  const contextAt = (time: number) => {
    const jar = new Jar(header, () => {
      sent += 1
    })
    return { jar, now: () => start + time, secrets, secure: true }
  }
  const first = contextAt(0)
  await writeEntry('note', entry, 'hello', first)
  header = first.jar.header()
  return {
    rotate: (...ids: [number, ...number[]]) => {
      const [front, ...rest] = ids
      secrets = [secretOf(front), ...rest.map(secretOf)]
    },
    sent: () => sent,
    async visit(path: string, time: number) {
      const context = contextAt(time)
      await renewEntries({ note: entry }, path, context)
      header = context.jar.header()
    },
    async has(time: number) {
      return 'value' in ((await openEntry('note', entry, contextAt(time))) ?? {})
    },
  }
}

const note: Entry = { schema: z.string(), usedOn: ['/'] }

test('an entry that is used each day expires after 90 days', async () => {
  const visitor = await browser(note)
  for (let day = 1; day < 90; day += 1) await visitor.visit('/', day * DAY)
  assert.ok(await visitor.has(90 * DAY - 1))
  assert.ok(!(await visitor.has(90 * DAY)))
})

test('an entry is renewed at most once a day, however often it is used', async () => {
  const visitor = await browser(note)
  for (let hour = 0; hour < 10 * 24; hour += 1) await visitor.visit('/', hour * HOUR)
  assert.equal(visitor.sent(), 1 + 9)
})

test('a page that does not use an entry does not renew it', async () => {
  const visitor = await browser(note)
  for (let day = 1; day < 20; day += 1) await visitor.visit('/session', day * DAY)
  assert.equal(visitor.sent(), 1)
  assert.ok(!(await visitor.has(14 * DAY)))
})

test('an entry with a lifetime of less than a day is renewed before it expires', async () => {
  const visitor = await browser({ ...note, idle: 2 * HOUR })
  for (let hour = 1; hour < 30; hour += 1) await visitor.visit('/', hour * HOUR)
  assert.ok(await visitor.has(30 * HOUR))
})

test('one visit is enough to seal an entry with a new secret, at any time of the day', async () => {
  const visitor = await browser(note)
  visitor.rotate(2, 1)
  await visitor.visit('/', 60)
  assert.equal(visitor.sent(), 2)
  visitor.rotate(2)
  assert.ok(await visitor.has(120))
})
