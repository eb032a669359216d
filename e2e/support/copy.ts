import { cpSync, linkSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const SOURCE = ['app', 'lib', 'instrumentation.ts', 'proxy.ts']
const SETTINGS = ['next.config.js', 'package.json', 'tsconfig.json']

/** An install of its own in no time: the ids of actions depend on their place under the root. */
export function linkAll(from: string, to: string) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const paths = [`${from}/${entry.name}`, `${to}/${entry.name}`] as const
    if (entry.isDirectory()) linkAll(...paths)
    else if (entry.isFile()) linkSync(...paths)
  }
}

/**
 * Copies the app to where it can be changed and run, with an install of its own, and lays the test
 * pages over it.
 * @throws {Error} if the app has a file where one of the test pages goes
 */
export function copyApp(to: string) {
  for (const part of [...SOURCE, ...SETTINGS]) {
    cpSync(`${root}/${part}`, `${to}/${part}`, { recursive: true })
  }
  renameSync(`${to}/app/session.ts`, `${to}/app/own-session.ts`)
  const pages = { recursive: true, force: false, errorOnExist: true }
  cpSync(`${root}/e2e/pages`, `${to}/app`, pages)
  linkAll(`${root}/node_modules`, `${to}/node_modules`)
}
