import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'

/** In this header Next's router says which parts of the page it has. */
export const ROUTER_STATE = 'next-router-state-tree'

/**
 * Whether Next can read that header. If it can't, it answers with a 500. Without the header it sends
 * the whole page. This asks Next's own parser, because the shape is private to Next.
 *
 * Seen in Next 16.4.5. Delete it when e2e/security/fuzz passes without it. The header can't always be
 * dropped: each click on a link would fetch 700 bytes more, and would need
 * `experimental.validateRSCRequestHeaders: false`, without which the browser is redirected for ever.
 */
export function isReadable(state: string): boolean {
  try {
    parseAndValidateFlightRouterState(state)
    return true
  } catch {
    return false
  }
}
