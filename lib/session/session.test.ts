import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import type { Secret } from '../config/env.ts'
import { cookieName, Jar } from './cookie.ts'
import { type Context, DAY, type Entry, type Refusal } from './entry.ts'
import { remember } from './request.ts'
import { rollEntries } from './roll.ts'
import { openSession } from './session.ts'

const secretOf = (id: number): Secret => ({ id, value: `${id}`.padStart(40, 'secret ') })

test('a key that another cookie has, or that no cookie can have, is refused when it is defined', () => {
  const entry = { title: 'An entry', schema: z.string() }
  for (const key of ['flash', 'draft']) {
    const message = new RegExp(
      `an entry "${key}": the cookie of a ${key} has that name. Give it another`,
    )
    assert.throws(() => remember({ [key]: entry }), message)
  }
  for (const key of ['', 'a.b', 'two words', 'a=b', 'größe', 'a~2']) {
    assert.throws(() => remember({ [key]: entry }), /a key has letters of a to z/, key)
  }
  remember({ name: entry, 'the_2-draft': entry, flashes: entry })
})

/** The value as version 1 kept it was a bare text; since then it is the text and its version. */
const entryOf = (version: number, usedOn: Entry['usedOn']): Entry => ({
  schema: z.object({ text: z.string(), version: z.literal(version) }),
  version,
  migrate: (old) => ({ text: (old as { text: string }).text, version }),
  ...(usedOn && { usedOn }),
})

const KEYS = ['name', 'hero'] as const
type Key = (typeof KEYS)[number]

/** A browser that keeps cookies for ever, an operator, and a clock. */
class World {
  header = ''
  time = Math.floor(Date.now() / 1000)
  secrets: [Secret, ...Secret[]] = [secretOf(1)]
  version = 1
  refused: [string, Refusal][] = []

  dictionary() {
    return { name: entryOf(this.version, ['/']), hero: entryOf(this.version, ['/heroes']) }
  }

  async visit<T>(use: (context: Context) => Promise<T>): Promise<T> {
    const jar = new Jar(this.header, () => {})
    this.refused = []
    const answer = await use({
      jar,
      now: () => this.time,
      secrets: this.secrets,
      secure: true,
      refused: (...refusal) => this.refused.push(refusal),
    })
    this.header = jar.header()
    return answer
  }
}

/** What a plain dictionary would know, with what may take something from it. */
interface Known {
  text: string
  last: number
  used: number
  secret: number
  tampered?: boolean
}

type Model = Map<Key, Known>

function reasonOf(world: World, { last, used, secret, tampered }: Known): Refusal | undefined {
  if (!world.secrets.some(({ id }) => id === secret)) return 'unknown secret'
  if (tampered) return 'tampered'
  if (world.time >= Math.min(used + 14 * DAY, last + 90 * DAY)) return 'expired'
  return undefined
}

type Step = (world: World, model: Model) => Promise<void>

const set =
  (key: Key, text: string): Step =>
  async (world, model) => {
    const value = { text, version: world.version }
    await world.visit((context) => openSession(world.dictionary(), context).set(key, value))
    model.set(key, { text, last: world.time, used: world.time, secret: world.secrets[0].id })
  }

const forget =
  (key: Key): Step =>
  async (world, model) => {
    await world.visit((context) => openSession(world.dictionary(), context).delete(key))
    model.delete(key)
  }

const tamper =
  (key: Key, place: number): Step =>
  async (world, model) => {
    const known = model.get(key)
    if (!known) return
    const sealed = new Jar(world.header, () => {}).get(cookieName(key, true)) ?? ''
    // Behind the secret's id and before the mark of the format, where every character counts.
    const [from, to] = [sealed.indexOf('*', 'Fe26.2*'.length) + 1, sealed.lastIndexOf('*')]
    const at = from + (place % (to - from))
    const changed = sealed.slice(0, at) + (sealed[at] === 'a' ? 'b' : 'a') + sealed.slice(at + 1)
    world.header = world.header.replace(sealed, changed)
    known.tampered = true
  }

const visit =
  (path: string): Step =>
  async (world, model) => {
    await world.visit((context) => rollEntries(world.dictionary(), path, context))
    const known = model.get(path === '/' ? 'name' : 'hero')
    if (path === '/elsewhere' || !known || reasonOf(world, known)) return
    const dayOn = world.time - known.used >= DAY && known.used + 14 * DAY < known.last + 90 * DAY
    if (dayOn || known.secret !== world.secrets[0].id) known.used = world.time
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
  { weight: 4, arbitrary: fc.constantFrom('/', '/heroes', '/elsewhere').map(visit) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(60, DAY, 7 * DAY, 14 * DAY - 1, 14 * DAY, 40 * DAY).map(wait),
  },
  fc.constantFrom(rotate, dropOldSecrets, deployNewVersion),
  key.map(forget),
  fc.tuple(key, fc.nat()).map((to) => tamper(...to)),
)

test('nothing appears that was not set, and nothing goes without a reason that is told', async () => {
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
              openSession(world.dictionary(), context).get(which),
            )
            assert.equal(world.header, before, 'reading wrote')
            const known = model.get(which)
            const reason = known && reasonOf(world, known)
            const told = world.refused.map(([entry, why]) => `${entry}: ${why}`)
            // What was changed may have become anything that is refused.
            if (known?.tampered) assert.equal(told.length, 1)
            else assert.deepEqual(told, reason ? [`${which}: ${reason}`] : [])
            const expected =
              known && !reason ? { text: known.text, version: world.version } : undefined
            assert.deepEqual(found, expected)
          }
        }
      },
    ),
    { numRuns: 250 },
  )
})
