import { pathOf } from '#lib/journeys/journey'
import type { Runs } from '#lib/journeys/run'
import { session } from '#session'
import { apology } from './journey'

/** How many letters may be under way at once: a browser has no room for more. */
export const MOST = 3

export const runs: Runs = {
  get: (run) => session.get(`apology.${run}`),
  set: (run, answers) => session.set(`apology.${run}`, answers),
  forget: (run) => session.delete(`apology.${run}`),
  wrong: async (step, { sign }) =>
    step === 'tone' && sign && !(await session.get('name'))
      ? { sign: 'We don’t know your name: untick this, and enter one to sign with' }
      : undefined,
  end: async (run) => (await session.get(`letter.${run}`)) && pathOf(apology, run, 'letter'),
}

const idOf = (key: string) => key.slice(key.indexOf('.') + 1)

/** The letters under way, the one that was left longest first; moments in epoch seconds. */
export async function underWay() {
  const keys = await session.keys<`apology.${string}`>('apology')
  const opened = await Promise.all(
    keys.map(async (key) => ({ run: idOf(key), ...(await session.open(key)) })),
  )
  return opened
    .flatMap(({ run, value, last, until }) =>
      value && last && until ? [{ run, answers: value, last, until }] : [],
    )
    .sort((one, other) => one.last - other.last)
}

/** The finished letters, the newest first. */
export async function finished() {
  const keys = await session.keys<`letter.${string}`>('letter')
  const opened = await Promise.all(
    keys.map(async (key) => ({ run: idOf(key), letter: await session.get(key) })),
  )
  return opened
    .flatMap(({ run, letter }) => (letter ? [{ run, letter }] : []))
    .sort((one, other) => other.letter.written - one.letter.written)
}
