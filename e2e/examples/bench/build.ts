import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from '#e2e/support/build.ts'
import { linkAll } from '#e2e/support/copy.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const copy = fileURLToPath(new URL('../../.plain', import.meta.url))

/** The folder of the plain Next app. */
export const PLAIN = copy

/** Builds the plain Next app in its own folder, with the packages and settings of the product. */
export function buildPlain() {
  rmSync(copy, { recursive: true, force: true })
  cpSync(fileURLToPath(new URL('plain', import.meta.url)), copy, { recursive: true })
  for (const file of ['package.json', 'tsconfig.json']) cpSync(`${root}/${file}`, `${copy}/${file}`)
  linkAll(`${root}/node_modules`, `${copy}/node_modules`)
  build(copy, { asFunctions: true })
}

if (import.meta.main) buildPlain()
