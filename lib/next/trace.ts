import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { MANIFESTS } from './actions.ts'

/** Next's list of the files that a function gets: relative paths, and a hash for each. */
const traceSchema = z.looseObject({
  files: z.array(z.string()),
  fileHashes: z.array(z.string()).optional(),
})

/**
 * Adds the lists that `isAction` reads to the function of the proxy. Where each page is a function of
 * its own, as on Vercel, the proxy gets only the files that Next has traced, and these are not among
 * them. Then every unknown action would pass the guard.
 *
 * Seen in Next 16.4.5, where `outputFileTracingIncludes` is for pages only. Delete it when
 * `npm run test:functions` passes without it.
 * @param distDir the build, as `runAfterProductionCompile` gives it
 * @param source identifies the source of the build
 * @throws {Error} if the trace is missing or has another shape; that stops the build
 */
export function traceForProxy(distDir: string, source: string): void {
  const file = join(distDir, 'server', 'middleware.js.nft.json')
  const trace = traceSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const manifest of Object.values(MANIFESTS)) {
    trace.files.push(manifest.startsWith('server/') ? manifest.slice(7) : `../${manifest}`)
    // Some of them are not written yet. Their content follows from the source.
    trace.fileHashes?.push(createHash('md5').update(`${source} ${manifest}`).digest('hex'))
  }
  writeFileSync(file, JSON.stringify(trace))
}
