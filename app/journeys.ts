import type { Journey } from '#lib/journeys/journey'
import { apology } from './apology/journey.ts'

/** Every journey: the proxy tells by it which addresses name nothing. */
export const journeys: readonly Journey[] = [apology]
