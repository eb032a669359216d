import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { COOKIE_BYTES, type CookieAttributes, cookieName } from './cookie.ts'
import { type Context, DAY, type Entry } from './entry.ts'
import { contentOf, deleteEntry, readEntry, writeEntry } from './entry-cookie.ts'
import { ENTRY_BYTES, Overflow } from './limits.ts'
import { RequestCookies } from './request-cookies.ts'
import { seal } from './seal.ts'

const secret = { id: 7, value: 'x'.repeat(32) }
const text: Entry<z.ZodString> = { schema: z.string() }

const now = Math.floor(Date.now() / 1000)

function contextOf(header = '') {
  const written: [string, string, CookieAttributes][] = []
  const cookies = new RequestCookies(header, (...cookie) => written.push(cookie))
  const context: Context = { cookies, now: () => now, secrets: [secret], secure: true }
  return { context, written }
}

/** The next request of the same browser, some seconds later. */
const later = (context: Context, seconds = 0): Context => ({ ...context, now: () => now + seconds })

test('an entry expires 14 days after its last use, to the second', async () => {
  const { context, written } = contextOf()
  await writeEntry('note', text, 'hello', context)
  assert.equal(written[0]?.[2].maxAge, 14 * DAY)
  assert.ok('value' in ((await readEntry('note', text, later(context, 14 * DAY - 1))) ?? {}))
  const over = await readEntry('note', text, later(context, 14 * DAY))
  assert.deepEqual(over, { unreadable: 'expired' })
})

test('an entry expires 90 days after it was last set, however often it is used', async () => {
  const { context, written } = contextOf()
  for (let day = 0; day <= 88; day += 8) {
    await writeEntry('note', text, 'hello', later(context, day * DAY), {
      createdAt: now,
      updatedAt: now,
    })
  }
  assert.equal(written.at(-1)?.[2].maxAge, 2 * DAY)
  const over = await readEntry('note', text, later(context, 90 * DAY))
  assert.deepEqual(over, { unreadable: 'expired' })
})

test('a cookie that can’t be read is reported once in each request', async () => {
  const { context } = contextOf(`${cookieName('note', true)}=rubbish`)
  const reported: string[] = []
  const request = { ...context, onUnreadable: (key: string) => reported.push(key) }
  for (let time = 0; time < 3; time += 1) await readEntry('note', text, request)
  assert.deepEqual(reported, ['note'])
})

test('no lifetime makes a seal that never expires', async () => {
  const { context, written } = contextOf()
  for (const idle of [Number.POSITIVE_INFINITY, Number.NaN]) {
    const absolute = idle
    await assert.rejects(writeEntry('note', { ...text, idle, absolute }, '', context), RangeError)
  }
  await writeEntry('note', { ...text, idle: 0 }, '', context)
  assert.equal(await readEntry('note', text, context), undefined)
  assert.equal(written.at(-1)?.[2].maxAge, 0)
})

test('the seal of one entry does not open as another entry', async () => {
  const { context } = contextOf()
  await writeEntry('one', text, 'hello', context)
  const sealed = context.cookies.get(cookieName('one', true))
  const other = contextOf(`${cookieName('two', true)}=${sealed}`).context
  assert.deepEqual(await readEntry('two', text, other), { unreadable: 'other purpose' })
  assert.equal((await contentOf('one', context))?.d, 'hello')
  assert.equal(await contentOf('two', other), undefined)
})

test('an entry of an older version is migrated, and is treated as absent without a migration', async () => {
  const { context } = contextOf()
  await writeEntry('hero', text, 'Batman', context)
  const schema = z.object({ name: z.string() })
  const migrated: Entry<typeof schema> = {
    schema,
    version: 2,
    migrate: (old, version) => (version === 1 ? { name: old } : old),
  }
  const found = await readEntry('hero', migrated, later(context))
  assert.ok(found && 'value' in found)
  assert.deepEqual(found.value, { name: 'Batman' })
  const { migrate: _, ...strict } = migrated
  assert.deepEqual(await readEntry('hero', strict, later(context)), { unreadable: 'too old' })
  await writeEntry('hero', migrated, found.value, context)
  assert.ok('value' in ((await readEntry('hero', strict, context)) ?? {}))
})

test('reading never throws, whatever was sealed', async () => {
  const name = cookieName('note', true)
  const { context } = contextOf()
  await writeEntry('note', text, 'hello', context)
  const unsealed = { k: 'note', v: 1, f: now, l: now, u: now, d: 'hello' }
  const wrong = [{ f: undefined }, { u: 1e20 }, { l: 'x' }, { v: null }, { k: 7 }, { d: 7 }]
  for (const part of wrong) {
    const content = { ...unsealed, ...part } as Parameters<typeof seal>[0]
    const sealed = await seal(content, secret, now + 60)
    const found = await readEntry('note', text, contextOf(`${name}=${sealed}`).context)
    assert.ok(found && 'unreadable' in found, JSON.stringify(part))
  }
  const careless: Entry<z.ZodString> = {
    ...text,
    version: 2,
    migrate: () => {
      throw new TypeError('did not expect that')
    },
  }
  assert.deepEqual(await readEntry('note', careless, later(context)), { unreadable: 'schema' })
})

for (const [kind, unit] of [
  ['ASCII', 'a'],
  ['four-byte characters', '🦸'],
] as const) {
  test(`a cookie may be ${COOKIE_BYTES} bytes long and no more, in ${kind}`, async () => {
    const { context, written } = contextOf()
    let fits = 0
    let error: unknown
    for (let length = 400; !error; length += 1) {
      const count = written.length
      await writeEntry('note', text, unit.repeat(length), context).catch((thrown) => {
        error = thrown
      })
      if (written.length > count) fits = length
    }
    assert.ok(error instanceof Overflow && error.bytes > COOKIE_BYTES)
    const [name = '', value = '', { maxAge } = { maxAge: 0 }] = written.at(-1) ?? []
    // Chromium drops a cookie that is longer with its attributes, without a word.
    const line = `${name}=${value}; Path=/; Max-Age=${maxAge}; Secure; HttpOnly; SameSite=lax`
    assert.ok(line.length <= 4096, `${line.length}`)
    // The seal grows by blocks of 16 bytes. The next block would not fit.
    const bytes = `${name}=${value}`.length
    assert.ok(bytes <= COOKIE_BYTES && bytes > COOKIE_BYTES - 23)
    const stored = await readEntry('note', text, context)
    assert.ok(stored && 'value' in stored && stored.value === unit.repeat(fits))
  })
}

test('the limit is for the whole Cookie header, to the byte, and a rejected write writes nothing', async () => {
  const measure = contextOf().context
  await writeEntry('note', text, 'hello', measure)
  const limit = ENTRY_BYTES
  const room = limit - measure.cookies.bytes() - '; '.length
  for (const [length, fits] of [
    [room - 1, true],
    [room, true],
    [room + 1, false],
  ] as const) {
    const { context, written } = contextOf(`a=${'x'.repeat(length - 'a='.length)}`)
    const writing = writeEntry('note', text, 'hello', context)
    if (fits) await writing
    else await assert.rejects(writing, Overflow)
    assert.equal(written.length, fits ? 1 : 0)
    if (fits) assert.equal(context.cookies.bytes(), limit - (room - length))
  }
})

test('a delete has the attributes of the write, and nothing is sent for a missing entry', async () => {
  const { context, written } = contextOf()
  deleteEntry('note', context)
  assert.equal(written.length, 0)
  await writeEntry('note', text, 'hello', context)
  deleteEntry('note', context)
  const [set, deleted] = written
  assert.deepEqual(deleted?.[2], { ...set?.[2], maxAge: 0 })
  assert.equal(deleted?.[0], set?.[0])
})
