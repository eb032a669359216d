import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Secret } from '#lib/config/env.ts'
import { DAY, type Entry } from './entry.ts'
import { writeEntry } from './entry-cookie.ts'
import { renewEntries } from './renew.ts'
import { RequestCookies } from './request-cookies.ts'
import { createSession } from './session.ts'

const HOUR = 60 * 60
const start = Math.floor(Date.now() / 1000)
const secretOf = (id: number): Secret => ({ id, value: `${id}`.padStart(32, 'x') })

/**
 * A browser with one entry. It can visit at any time, and counts the cookies that it gets.
 * @param deployed the entry as the server knows it since
 */
async function browser(entry: Entry, deployed = entry, key = 'note') {
  let header = ''
  let sent = 0
  let secrets: [Secret, ...Secret[]] = [secretOf(1)]
  const reported: string[] = []
  const contextAt = (time: number) => {
    const cookies = new RequestCookies(header, () => {
      sent += 1
    })
    const onUnreadable = (_: string, reason: string) => reported.push(reason)
    return { cookies, now: () => start + time, secrets, secure: true, onUnreadable }
  }
  const [family = ''] = key.split('.')
  const entries = { [family]: deployed }
  const first = contextAt(0)
  await writeEntry(key, entry, 'hello', first)
  header = first.cookies.header()
  const read = (time: number) => createSession(entries, contextAt(time)).open(key)
  return {
    rotate: (...ids: [number, ...number[]]) => {
      const [front, ...rest] = ids
      secrets = [secretOf(front), ...rest.map(secretOf)]
    },
    sent: () => sent,
    reported: () => reported,
    async visit(path: string, time: number) {
      const context = contextAt(time)
      await renewEntries(entries, path, context)
      header = context.cookies.header()
    },
    async save(value: string, time: number) {
      const context = contextAt(time)
      await createSession(entries, context).set(key, value)
      header = context.cookies.header()
    },
    read,
    has: async (time: number) => (await read(time)) !== undefined,
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

test('an entry that a migration has made too long is still read, and its page is served', async () => {
  const migrate = (old: unknown) => `${old}`.repeat(1000)
  const visitor = await browser(note, { ...note, version: 2, migrate })
  await visitor.visit('/', 2 * DAY)
  assert.equal(visitor.sent(), 1)
  assert.equal((await visitor.read(2 * DAY))?.value, migrate('hello'))
})

test('an entry that is renewed, or saved again, keeps the moment at which it was first saved', async () => {
  const visitor = await browser(note)
  await visitor.visit('/', 2 * DAY)
  assert.equal(visitor.sent(), 2)
  assert.equal((await visitor.read(2 * DAY))?.createdAt, start)
  await visitor.save('goodbye', 3 * DAY)
  const { value, createdAt, updatedAt } = (await visitor.read(3 * DAY)) ?? {}
  assert.deepEqual([value, createdAt, updatedAt], ['goodbye', start, start + 3 * DAY])
})

test('one of several is renewed by the pages below its own, and not by those of another', async () => {
  const order: Entry = { ...note, many: true, usedOn: ['/order' as '/'] }
  const visitor = await browser(order, order, 'order.x1')
  for (const path of ['/order', '/order/x2/check', '/order/x11/check', '/order/x1']) {
    await visitor.visit(path, 2 * DAY)
    assert.equal(visitor.sent(), 1, path)
  }
  await visitor.visit('/order/x1/check', 2 * DAY)
  assert.equal(visitor.sent(), 2)
})

test('what can’t be read is reported by the page, and not a second time because it is not renewed', async () => {
  const visitor = await browser(note, { ...note, schema: z.number() })
  await visitor.visit('/', 2 * DAY)
  assert.deepEqual(visitor.reported(), [])
  assert.equal(await visitor.read(2 * DAY), undefined)
  assert.deepEqual(visitor.reported(), ['schema'])
})
