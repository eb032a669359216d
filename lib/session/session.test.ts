import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import type { Secret } from '#lib/config/env.ts'
import { runs } from '#lib/random.fixture.ts'
import { cookieName } from './cookie.ts'
import { type Context, DAY, type Entry, type UnreadableReason } from './entry.ts'
import { renewEntries } from './renew.ts'
import { RequestCookies } from './request-cookies.ts'
import { createSession } from './session.ts'

const secretOf = (id: number): Secret => ({ id, value: `${id}`.padStart(40, 'secret ') })

/** An entry whose value contains the version of its schema, so that a migration shows. */
const entryOf = (version: number, usedOn: Entry['usedOn']): Entry => ({
  schema: z.object({ text: z.string(), version: z.literal(version) }),
  version,
  migrate: (old) => ({ text: (old as { text: string }).text, version }),
  ...(usedOn && { usedOn }),
})

const KEYS = ['name', 'hero'] as const
type Key = (typeof KEYS)[number]

/** A browser whose cookies never expire, the settings of a server, and a clock. */
class World {
  header = ''
  time = Math.floor(Date.now() / 1000)
  secrets: [Secret, ...Secret[]] = [secretOf(1)]
  version = 1
  unreadable: [string, UnreadableReason][] = []

  entries() {
    return { name: entryOf(this.version, ['/']), hero: entryOf(this.version, ['/session']) }
  }

  async visit<T>(use: (context: Context) => Promise<T>): Promise<T> {
    const cookies = new RequestCookies(this.header, () => {})
    this.unreadable = []
    const result = await use({
      cookies,
      now: () => this.time,
      secrets: this.secrets,
      secure: true,
      onUnreadable: (...report) => this.unreadable.push(report),
    })
    this.header = cookies.header()
    return result
  }
}

/** What the model knows of an entry: its value, and why it may be unreadable. */
interface Known {
  text: string
  updatedAt: number
  usedAt: number
  secret: number
  tampered?: boolean
}

type Model = Map<Key, Known>

function reasonOf(
  world: World,
  { updatedAt, usedAt, secret, tampered }: Known,
): UnreadableReason | undefined {
  if (!world.secrets.some(({ id }) => id === secret)) return 'unknown secret'
  if (tampered) return 'tampered'
  if (world.time >= Math.min(usedAt + 14 * DAY, updatedAt + 90 * DAY)) return 'expired'
  return undefined
}

type Step = (world: World, model: Model) => Promise<void>

const set =
  (key: Key, text: string): Step =>
  async (world, model) => {
    const value = { text, version: world.version }
    await world.visit((context) => createSession(world.entries(), context).set(key, value))
    model.set(key, { text, updatedAt: world.time, usedAt: world.time, secret: world.secrets[0].id })
  }

const forget =
  (key: Key): Step =>
  async (world, model) => {
    await world.visit((context) => createSession(world.entries(), context).delete(key))
    model.delete(key)
  }

const tamper =
  (key: Key, place: number): Step =>
  async (world, model) => {
    const known = model.get(key)
    if (!known) return
    const sealed = new RequestCookies(world.header, () => {}).get(cookieName(key, true)) ?? ''
    // After the id of the secret and before the mark of the format, where every character counts.
    const [from, to] = [sealed.indexOf('*', 'Fe26.2*'.length) + 1, sealed.lastIndexOf('*')]
    const at = from + (place % (to - from))
    const changed = sealed.slice(0, at) + (sealed[at] === 'a' ? 'b' : 'a') + sealed.slice(at + 1)
    world.header = world.header.replace(sealed, changed)
    known.tampered = true
  }

const visit =
  (path: string): Step =>
  async (world, model) => {
    await world.visit((context) => renewEntries(world.entries(), path, context))
    const known = model.get(path === '/' ? 'name' : 'hero')
    if (path === '/elsewhere' || !known || reasonOf(world, known)) return
    const isDue =
      world.time - known.usedAt >= DAY && known.usedAt + 14 * DAY < known.updatedAt + 90 * DAY
    if (isDue || known.secret !== world.secrets[0].id) known.usedAt = world.time
    known.secret = world.secrets[0].id
  }

const wait =
  (seconds: number): Step =>
  async (world) => {
    world.time += seconds
  }

const rotate: Step = async ({ secrets }) => {
  secrets.unshift(secretOf(secrets[0].id + 1))
}

const dropOldSecrets: Step = async ({ secrets }) => {
  secrets.splice(1)
}

const deployNewVersion: Step = async (world) => {
  world.version += 1
}

const key = fc.constantFrom(...KEYS)

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(key, fc.string({ unit: 'grapheme', maxLength: 9 })).map((to) => set(...to)),
  },
  { weight: 4, arbitrary: fc.constantFrom('/', '/session', '/elsewhere').map(visit) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(60, DAY, 7 * DAY, 14 * DAY - 1, 14 * DAY, 40 * DAY).map(wait),
  },
  fc.constantFrom(rotate, dropOldSecrets, deployNewVersion),
  key.map(forget),
  fc.tuple(key, fc.nat()).map((to) => tamper(...to)),
)

test('an entry is there only if it was set, and is lost only for a reason that is logged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 8, maxLength: 20, size: 'max' }),
      async (sequence) => {
        const world = new World()
        const model: Model = new Map()
        for (const step of sequence) {
          await step(world, model)
          for (const which of KEYS) {
            const before = world.header
            const found = await world.visit((context) =>
              createSession(world.entries(), context).get(which),
            )
            assert.equal(world.header, before, 'reading changed a cookie')
            const known = model.get(which)
            const reason = known && reasonOf(world, known)
            const reported = world.unreadable.map(([entry, why]) => `${entry}: ${why}`)
            // A changed seal may be unreadable for any reason.
            if (known?.tampered) assert.equal(reported.length, 1)
            else assert.deepEqual(reported, reason ? [`${which}: ${reason}`] : [])
            const expected =
              known && !reason ? { text: known.text, version: world.version } : undefined
            assert.deepEqual(found, expected)
          }
        }
      },
    ),
    { numRuns: runs(250) },
  )
})
