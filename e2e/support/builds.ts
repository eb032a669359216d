import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { build } from './build.ts'
import { AS_FUNCTIONS, deployedIn } from './server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const copy = fileURLToPath(new URL('.rebuilt', import.meta.url))

/** Where the build of the next deploy stands. */
export const REBUILT = deployedIn(copy)

const SOURCE = ['app', 'lib', 'instrumentation.ts', 'proxy.ts']
const SETTINGS = ['next.config.js', 'package.json', 'tsconfig.json']

/** What the next deploy changes: a text, what an action does, and what an action is called. */
const CHANGES: [file: string, before: string, after: string][] = [
  ['app/heroes/page.tsx', 'title="Create a hero"', 'title="Create your hero"'],
  ['app/heroes/action.ts', 'Your hero is kept', 'Your hero is kept by the new deploy'],
  ['app/action.ts', 'saveName', 'keepName'],
  ['app/page.tsx', 'saveName', 'keepName'],
]

/** An install of its own in no time: the ids of actions depend on their place under the root. */
export function linkAll(from: string, to: string) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const paths = [`${from}/${entry.name}`, `${to}/${entry.name}`] as const
    if (entry.isDirectory()) linkAll(...paths)
    else if (entry.isFile()) linkSync(...paths)
  }
}

/** Copies the app to where it can be changed and run, with an install of its own. */
export function copySource(to: string) {
  for (const part of [...SOURCE, ...SETTINGS]) {
    cpSync(`${root}/${part}`, `${to}/${part}`, { recursive: true })
  }
  linkAll(`${root}/node_modules`, `${to}/node_modules`)
}

/**
 * Builds the app as it may be after the next deploy, with the key for actions of the present one,
 * and with pages that only tests visit.
 */
function rebuild() {
  rmSync(copy, { recursive: true, force: true })
  copySource(copy)
  for (const [file, before, after] of CHANGES) {
    const text = readFileSync(`${copy}/${file}`, 'utf8')
    if (!text.includes(before)) throw new Error(`${file} has no “${before}” to change`)
    writeFileSync(`${copy}/${file}`, text.replaceAll(before, after))
  }
  cpSync(`${root}/e2e/pages`, `${copy}/app`, { recursive: true })
  const manifest = `${root}/.next/server/server-reference-manifest.json`
  const { encryptionKey } = z
    .object({ encryptionKey: z.string() })
    .parse(JSON.parse(readFileSync(manifest, 'utf8')))
  build(copy, {
    asFunctions: AS_FUNCTIONS,
    environment: { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: encryptionKey },
  })
}

if (import.meta.main) rebuild()
