import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'

/** What Next's router says that it has of a page already. */
export const ROUTER_STATE = 'next-router-state-tree'

/**
 * Whether Next will be able to read it: what it can't read it answers with a 500, and without it
 * sends the page whole. By Next's own judgment, for what a state may be is between its two halves.
 */
export function isReadable(state: string): boolean {
  try {
    parseAndValidateFlightRouterState(state)
    return true
  } catch {
    return false
  }
}
