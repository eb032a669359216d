import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Next's list of a build's actions: by id, the pages that have it, such as `app/(shop)/cart/page`. */
const actionManifest = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })),
})

/** Next's list of what stands at which route: `/(shop)/cart/page` at `/cart`. */
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

/** Where Next writes them, under `.next`; `trace.ts` hands them to the proxy's function. */
export const MANIFESTS = {
  actions: 'server/server-reference-manifest.json',
  pages: 'app-path-routes-manifest.json',
  routes: 'routes-manifest.json',
} as const

interface Build {
  /** By id of an action: the routes that have it. */
  routesOf: Map<string, Set<string>>
  routes: [route: string, path: RegExp][]
  /** Whether an address may show a page that stands elsewhere: by a rewrite or an intercepted route. */
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
 * Knows which actions a build has, and on which pages.
 * @param folder of the build, such as `.next`
 * @returns whether the page at a path has an action of that id
 * @throws {Error} if Next's lists are not there, or look otherwise than in Next 16.4
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
  // In development actions come and go with each edit.
  if (process.env.NODE_ENV !== 'production') return true
  try {
    known ??= readActions(join(process.cwd(), '.next'))
  } catch (error) {
    console.error('The list of server actions can’t be read; Next answers unknown ones.', error)
    known = () => true
  }
  return known(id, path)
}
