import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { MANIFESTS } from './action.ts'

/** Next's list of the files that a function gets: relative paths, and a hash for each. */
const traceSchema = z.looseObject({
  files: z.array(z.string()),
  fileHashes: z.array(z.string()).optional(),
})

/**
 * Hands the proxy the lists that `isAction` reads. On Vercel, and wherever each page is a function of
 * its own, the proxy gets only the files that Next has traced for it, and these are not among them
 * (seen with Next 16.4.5): then every unknown action would get through. `outputFileTracingIncludes`
 * is for pages alone.
 * @param distDir the build, as `runAfterProductionCompile` gives it
 * @param source names the source of the build
 */
export function traceForProxy(distDir: string, source: string): void {
  const file = join(distDir, 'server', 'middleware.js.nft.json')
  const trace = traceSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const manifest of Object.values(MANIFESTS)) {
    trace.files.push(manifest.startsWith('server/') ? manifest.slice(7) : `../${manifest}`)
    // Some of them are not written yet; what is in them follows from the source.
    trace.fileHashes?.push(createHash('md5').update(`${source} ${manifest}`).digest('hex'))
  }
  writeFileSync(file, JSON.stringify(trace))
}
