import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const SOURCE = ['app', 'lib', 'instrumentation.ts', 'proxy.ts']
const SETTINGS = ['next.config.js', 'package.json', 'tsconfig.json']

function link(from: string, to: string) {
  try {
    linkSync(from, to)
  } catch {
    // The copy may be on another disk.
    copyFileSync(from, to)
  }
}

/** Copies an install by hard links, which is fast. Action ids depend on paths below the root. */
export function linkAll(from: string, to: string) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const paths = [`${from}/${entry.name}`, `${to}/${entry.name}`] as const
    if (entry.isDirectory()) linkAll(...paths)
    else if (entry.isFile()) link(...paths)
    // The commands in node_modules/.bin.
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(paths[0]), paths[1])
  }
}

/** Copies the app with its install. */
export function copyOwn(to: string) {
  const parts = [...SOURCE, ...SETTINGS, ...(existsSync(`${root}/public`) ? ['public'] : [])]
  for (const part of parts) {
    cpSync(`${root}/${part}`, `${to}/${part}`, { recursive: true })
  }
  linkAll(`${root}/node_modules`, `${to}/node_modules`)
}

/**
 * Copies the app with its install, and adds the test pages at `/test` and the files of `e2e/public`. The app's own session.ts is
 * moved: the one of the test pages takes its place, and adds their entries.
 */
export function copyApp(to: string) {
  copyOwn(to)
  renameSync(`${to}/app/session.ts`, `${to}/app/own-session.ts`)
  cpSync(`${root}/e2e/pages`, `${to}/app/test`, { recursive: true })
  renameSync(`${to}/app/test/session.ts`, `${to}/app/session.ts`)
  cpSync(`${root}/e2e/public`, `${to}/public`, { recursive: true })
  // `npm run types` has checked them all.
  const settings = readFileSync(`${to}/next.config.js`, 'utf8')
  const unchecked = 'export default {\n  typescript: { ignoreBuildErrors: true },'
  writeFileSync(`${to}/next.config.js`, settings.replace('export default {', unchecked))
}
