import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Next's list of a build's actions: by id, the pages that have it, such as `app/user/[name]/page`. */
const actionManifest = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })),
})

/** Next's list of a build's pages and route handlers, such as `/user/[name]/page`. */
const pageManifest = z.record(z.string(), z.string())

interface Build {
  /** By id of an action. */
  pages: Map<string, string[]>
  /** Those with fixed addresses first, for they go before those with open ones. */
  paths: [page: string, path: RegExp][]
}

const openParts = (page: string) => page.split('[').length

/** @param page such as `/user/[name]/page` */
function pathOf(page: string): RegExp {
  const path = page.replace(/\/(page|route)$/, '').replaceAll(/[.*+?^${}()|\\]/g, '\\$&')
  return new RegExp(`^${path.replaceAll(/\[[^/]+\]/g, '[^/]+')}/?$`)
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(process.cwd(), '.next', 'server', file), 'utf8'))
}

function readBuild(): Build | undefined {
  // In development actions come and go with each edit.
  if (process.env.NODE_ENV !== 'production') return undefined
  try {
    const { node } = actionManifest.parse(read('server-reference-manifest.json'))
    const pages = Object.keys(pageManifest.parse(read('app-paths-manifest.json')))
    pages.sort((one, other) => openParts(one) - openParts(other))
    return {
      pages: new Map(Object.entries(node).map(([id, { workers }]) => [id, Object.keys(workers)])),
      paths: pages.map((page) => [page, pathOf(page)]),
    }
  } catch {
    // Next keeps these files for itself; without them, it is Next that answers unknown actions.
    return undefined
  }
}

let build: Build | undefined | null = null

/** Whether the page at a path has a server action of that id in this build, as far as can be known. */
export function isAction(id: string, path: string): boolean {
  if (build === null) build = readBuild()
  if (!build) return true
  const [page] = build.paths.find(([, pattern]) => pattern.test(path)) ?? []
  return page !== undefined && Boolean(build.pages.get(id)?.includes(`app${page}`))
}
