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

/** A browser with one entry, that calls at any moment and counts the cookies it is sent. */
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

test('whoever comes by each day keeps it for 90 days and not longer', async () => {
  const visitor = await browser(note)
  for (let day = 1; day < 90; day += 1) await visitor.visit('/', day * DAY)
  assert.ok(await visitor.has(90 * DAY - 1))
  assert.ok(!(await visitor.has(90 * DAY)))
})

test('however often one comes by, a day costs one cookie at most', async () => {
  const visitor = await browser(note)
  for (let hour = 0; hour < 10 * 24; hour += 1) await visitor.visit('/', hour * HOUR)
  assert.equal(visitor.sent(), 1 + 9)
})

test('another page extends nothing', async () => {
  const visitor = await browser(note)
  for (let day = 1; day < 20; day += 1) await visitor.visit('/session', day * DAY)
  assert.equal(visitor.sent(), 1)
  assert.ok(!(await visitor.has(14 * DAY)))
})

test('a life shorter than a day is extended before it ends', async () => {
  const visitor = await browser({ ...note, idle: 2 * HOUR })
  for (let hour = 1; hour < 30; hour += 1) await visitor.visit('/', hour * HOUR)
  assert.ok(await visitor.has(30 * HOUR))
})

test('under a new secret one visit is enough, at any time of the day', async () => {
  const visitor = await browser(note)
  visitor.rotate(2, 1)
  await visitor.visit('/', 60)
  assert.equal(visitor.sent(), 2)
  visitor.rotate(2)
  assert.ok(await visitor.has(120))
})
