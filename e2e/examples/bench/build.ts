import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from '#e2e/support/build.ts'
import { linkAll } from '#e2e/support/copy.ts'

/** The folders of the product, of the plain Next app, and of the plain app with what the product must have. */
export const PRODUCT = fileURLToPath(new URL('../../..', import.meta.url))
export const PLAIN = fileURLToPath(new URL('../../.plain', import.meta.url))
export const FLOOR = fileURLToPath(new URL('../../.floor', import.meta.url))

const copyOf = (source: string, to: string) =>
  cpSync(fileURLToPath(new URL(source, import.meta.url)), to, { recursive: true })

/** With the packages and the commands of the product, but only Next's own build. */
function writePackage(to: string) {
  const { scripts, ...rest } = JSON.parse(readFileSync(`${PRODUCT}/package.json`, 'utf8'))
  const postbuild =
    "node -e \"fs.cpSync('.next/static', '.next/standalone/.next/static', { recursive: true })\""
  writeFileSync(
    `${to}/package.json`,
    JSON.stringify({ ...rest, scripts: { build: scripts.build, postbuild } }),
  )
}

function buildApp(sources: string[], to: string, write = () => {}) {
  rmSync(to, { recursive: true, force: true })
  for (const source of sources) copyOf(source, to)
  write()
  writePackage(to)
  cpSync(`${PRODUCT}/tsconfig.json`, `${to}/tsconfig.json`)
  linkAll(`${PRODUCT}/node_modules`, `${to}/node_modules`)
  build(to, { asFunctions: true })
}

/** Builds the plain Next app in its own folder, with the packages of the product. */
export const buildPlain = () => buildApp(['plain'], PLAIN)

/** The same with a nonce, which needs a proxy, with an opener policy, and with the product's sheet. */
export function buildFloor() {
  buildApp(['plain', 'floor'], FLOOR, () => {
    const files = globSync(['app/globals.css', 'app/_ui/**/*.css'], { cwd: PRODUCT })
    const css = files.map((file) => readFileSync(`${PRODUCT}/${file}`, 'utf8')).join('')
    const sheet = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ')
    writeFileSync(`${FLOOR}/app/sheet.ts`, `export const sheet = ${JSON.stringify(sheet)}\n`)
  })
}

if (import.meta.main) buildPlain()
