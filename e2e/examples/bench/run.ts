import { randomBytes } from 'node:crypto'
import { againstPlain, floor } from './against-plain.ts'
import { memory } from './memory.ts'
import { parts } from './parts.ts'

const MEASUREMENTS = new Map([
  ['plain', againstPlain],
  ['floor', floor],
  ['memory', memory],
  ['parts', parts],
])

const [, , name = 'plain'] = process.argv
const measure = MEASUREMENTS.get(name)
if (!measure) throw new Error(`There is no “${name}”, only ${[...MEASUREMENTS.keys()].join(', ')}`)
process.env.SESSION_SECRET = randomBytes(32).toString('base64url')
await measure()
