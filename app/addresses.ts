import { isPageOf, isRunId } from '#lib/journeys/pages.ts'
import { isMissingUser } from './(examples)/user-path.ts'
import { app } from './session.ts'

function isMissingInJourney(path: string): boolean {
  const journey = app.journeys.find(({ path: start }) => path.startsWith(`${start}/`))
  if (!journey) return false
  const [run = '', ...rest] = path.slice(journey.path.length + 1).split('/')
  const page = rest.join('/')
  if (page === `${journey.result.id}/download`) return !isRunId(run)
  return !isPageOf(journey, run, page)
}

/** Rules for the parts of the app with dynamic addresses: whether there is nothing at a path. */
const isMissingIn: ((path: string) => boolean)[] = [
  isMissingInJourney,
  (path) => path === '/deliveries' && process.env.NODE_ENV !== 'development',
  isMissingUser,
]

/**
 * Whether there is nothing at an address although the route of a page matches it. Then the proxy
 * answers with the 404 page. In Next 16.4.5 `notFound()` in a page makes a document that is empty
 * without JavaScript. Delete this when the tests of 404 pages pass without it.
 */
export const isMissing = (path: string): boolean => isMissingIn.some((rule) => rule(path))
