import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Next's list of a build's actions: by id, the pages that have it, such as `app/user/[name]/page`. */
const manifest = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })),
})

type Actions = Map<string, RegExp[]>

/** @param page such as `app/user/[name]/page` */
function pathOf(page: string): RegExp {
  const path = page.replace(/^app|\/page$/g, '').replaceAll(/[.*+?^${}()|\\]/g, '\\$&')
  return new RegExp(`^${path.replaceAll(/\[[^/]+\]/g, '[^/]+')}/?$`)
}

function readActions(): Actions | undefined {
  // In development actions come and go with each edit.
  if (process.env.NODE_ENV !== 'production') return undefined
  try {
    const file = join(process.cwd(), '.next', 'server', 'server-reference-manifest.json')
    const { node } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
    const entries = Object.entries(node)
    return new Map(entries.map(([id, { workers }]) => [id, Object.keys(workers).map(pathOf)]))
  } catch {
    // Next keeps this file for itself; without it, it is Next that answers unknown actions.
    return undefined
  }
}

let actions: Actions | undefined | null = null

/** Whether the page at a path has a server action of that id in this build, as far as can be known. */
export function isAction(id: string, path: string): boolean {
  if (actions === null) actions = readActions()
  return actions?.get(id)?.some((page) => page.test(path)) ?? actions === undefined
}
