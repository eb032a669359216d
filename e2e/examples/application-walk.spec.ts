import fc from 'fast-check'
import { ALL } from '#e2e/support/all.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import type { Action } from './walk/action.ts'
import { Browser } from './walk/browser.ts'
import { Walker } from './walk/walker.ts'

const WALKS = Number(process.env.WALK_RUNS ?? (ALL ? 60 : 4))
const SEED = process.env.WALK_SEED

const word = fc
  .string({ unit: fc.constantFrom(...'abcABC &<>"\'’é漢😢,-.'), minLength: 1, maxLength: 12 })
  .map((text) => `W${text.trim()}`)

const action: fc.Arbitrary<Action> = fc.record({
  what: fc.constantFrom(
    ...(['answer', 'answer', 'answer', 'answer', 'follow', 'open'] as const),
    ...(['follow', 'open', 'reload', 'back', 'duplicate'] as const),
  ),
  tab: fc.nat({ max: 2 }),
  pick: fc.nat({ max: 100 }),
  text: word,
  isValid: fc.integer({ min: 0, max: 7 }).map(Boolean),
})

/** The shortest way to the end. Few random walks come so far. */
const shortest = Array.from({ length: 5 }, (): Action => {
  return { what: 'answer', tab: 0, pick: 0, text: 'Wa', isValid: true }
})

const walk = fc.array(action, { minLength: 40, maxLength: 70, size: 'max' })

test('However I walk through an application, in several tabs, it has what I entered and nothing else', {
  tag: '@requests',
}, async ({ baseURL }) => {
  test.setTimeout(60_000 + WALKS * 10_000)
  const total = { checked: 0, sent: 0, finished: 0 }
  const property = fc.asyncProperty(walk, fc.boolean(), async (actions, isScripted) => {
    const browser = await Browser.open(`${baseURL}`, isScripted)
    const walker = await Walker.start(browser)
    for (const one of actions) await walker.act(one)
    await walker.checkAll()
    await browser.close()
    for (const name of ['checked', 'sent', 'finished'] as const) total[name] += walker.counts[name]
  })
  // A failure prints its seed: WALK_SEED=… walks the same ways again.
  await fc.assert(property, {
    numRuns: WALKS,
    examples: [[shortest, false]],
    ...(SEED && { seed: Number(SEED) }),
  })
  console.info(total)
  for (const count of Object.values(total)) expect(count).toBeGreaterThan(0)
})
