import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkAll } from '../rebuild.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = fileURLToPath(new URL('../.plain', import.meta.url))

/** Where the build of plain Next stands. */
export const PLAIN = `${copy}/.next/standalone`

/** Builds plain Next in a folder of its own, with the packages and the settings of the product. */
export function buildPlain() {
  rmSync(copy, { recursive: true, force: true })
  cpSync(fileURLToPath(new URL('plain', import.meta.url)), copy, { recursive: true })
  for (const file of ['package.json', 'tsconfig.json']) cpSync(`${root}/${file}`, `${copy}/${file}`)
  linkAll(`${root}/node_modules`, `${copy}/node_modules`)
  const next = `${copy}/node_modules/next/dist/bin/next`
  const { status } = spawnSync(process.execPath, [next, 'build'], { cwd: copy, stdio: 'inherit' })
  if (status !== 0) throw new Error('Plain Next could not be built')
  cpSync(`${copy}/.next/static`, `${PLAIN}/.next/static`, { recursive: true })
}

if (import.meta.main) buildPlain()
