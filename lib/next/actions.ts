import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { warnOnce } from './warn.ts'

/** Next's list of actions: by id, the pages that have it, such as `app/(shop)/cart/page`. */
const actionManifest = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })),
})

/** Next's list of pages and their routes: `/(shop)/cart/page` is at `/cart`. */
const pageManifest = z.record(z.string(), z.string())

const routes = z.array(z.object({ page: z.string(), regex: z.string() }))

/** Next's list of routes, in the order in which it tries them. */
const routeManifest = z.object({
  staticRoutes: routes,
  dynamicRoutes: routes,
  rewrites: z.object({
    beforeFiles: z.array(z.unknown()),
    afterFiles: z.array(z.unknown()),
    fallback: z.array(z.unknown()),
  }),
})

/** Where Next writes them, in `.next`. trace.ts adds them to the function of the proxy. */
export const MANIFESTS = {
  actions: 'server/server-reference-manifest.json',
  pages: 'app-path-routes-manifest.json',
  routes: 'routes-manifest.json',
} as const

interface Build {
  /** By id of an action: the routes that have it. */
  routesOf: Map<string, Set<string>>
  routes: [route: string, path: RegExp][]
  /** Whether an address may show the page of another: by a rewrite or an intercepted route. */
  rewrites: boolean
}

function readBuild(folder: string): Build {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(/* turbopackIgnore: true */ folder, file), 'utf8'))
  const { node } = actionManifest.parse(read(MANIFESTS.actions))
  const pages = pageManifest.parse(read(MANIFESTS.pages))
  const { staticRoutes, dynamicRoutes, rewrites } = routeManifest.parse(read(MANIFESTS.routes))
  const routeOf = (worker: string) => pages[worker.replace(/^app/, '')] ?? ''
  return {
    routesOf: new Map(
      Object.entries(node).map(([id, { workers }]) => [
        id,
        new Set(Object.keys(workers).map(routeOf)),
      ]),
    ),
    routes: [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => [page, new RegExp(regex)]),
    rewrites: Object.values(rewrites).some((list) => list.length > 0),
  }
}

/**
 * Reads which actions a build has, and on which pages.
 *
 * Seen in Next 16.4.5, which answers with a 500 to some calls of unknown actions, and runs an action
 * at any address. Delete it when e2e/security/rejection.spec.ts and the fuzz test pass without it.
 * @param folder of the build, such as `.next`
 * @returns whether the page at a path has an action of that id
 * @throws {Error} if Next's lists are missing or have another shape
 */
export function readActions(folder: string): (id: string, path: string) => boolean {
  const { routesOf, routes, rewrites } = readBuild(folder)
  return (id, path) => {
    const having = routesOf.get(id)
    if (!having || rewrites) return Boolean(having)
    const [route] = routes.find(([, pattern]) => pattern.test(path)) ?? []
    return route !== undefined && having.has(route)
  }
}

let known: ReturnType<typeof readActions> | undefined

/** Whether the page at a path has a server action of that id in this build. */
export function isAction(id: string, path: string): boolean {
  // In development each edit changes the actions.
  if (process.env.NODE_ENV !== 'production') return true
  try {
    known ??= readActions(join(process.cwd(), '.next'))
  } catch (error) {
    warnOnce('actions.ts', `the lists of actions can't be read: ${error}`)
    known = () => true
  }
  return known(id, path)
}
