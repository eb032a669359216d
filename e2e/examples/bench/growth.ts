import { dictionary } from '#app/session.ts'
import { parseEnv } from '#lib/config/env.ts'
import { Jar } from '#lib/session/jar.ts'
import { openSession } from '#lib/session/session.ts'

const HERO = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }
const ANSWERS = { who: { name: 'Sam', relation: 'friend' } }

/** @returns the Cookie header of a visitor with this many entries: a hero, and unfinished letters */
export async function cookiesOf(entries: number): Promise<string> {
  const { secrets, secure } = parseEnv({ ...process.env, NODE_ENV: 'production' })
  const jar = new Jar('', () => {})
  const now = () => Math.floor(Date.now() / 1000)
  const session = openSession(dictionary, { jar, now, secrets, secure })
  await session.set('hero', HERO)
  for (let letter = 1; letter < entries; letter += 1) {
    await session.set(`apology.x${letter}`, ANSWERS)
  }
  return jar.header()
}
