import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from '#e2e/support/build.ts'
import { linkAll } from '#e2e/support/copy.ts'

/** The folders of the product and of the plain Next app. */
export const PRODUCT = fileURLToPath(new URL('../../..', import.meta.url))
export const PLAIN = fileURLToPath(new URL('../../.plain', import.meta.url))

/** Builds the plain Next app in its own folder, with the packages and settings of the product. */
export function buildPlain() {
  rmSync(PLAIN, { recursive: true, force: true })
  cpSync(fileURLToPath(new URL('plain', import.meta.url)), PLAIN, { recursive: true })
  for (const file of ['package.json', 'tsconfig.json']) {
    cpSync(`${PRODUCT}/${file}`, `${PLAIN}/${file}`)
  }
  linkAll(`${PRODUCT}/node_modules`, `${PLAIN}/node_modules`)
  build(PLAIN, { asFunctions: true })
}

if (import.meta.main) buildPlain()
