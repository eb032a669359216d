import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { layOutAsVercel } from '#e2e/operations/functions/vercel.ts'
import { build } from './build.ts'
import { copyApp } from './copy.ts'
import { COPY, LAYOUT, NEXT_COPY, REBUILT } from './server.ts'

/** What the next deploy changes: a text, the effect of an action, and the names of actions. */
const CHANGES: [file: string, before: string, after: string][] = [
  ['contact/page.tsx', 'title="Contact us"', 'title="Write to us"'],
  ['contact/action.ts', 'Your message is saved', 'Your message is saved by the new deploy'],
  ['nickname/action.ts', 'saveNickname', 'keepNickname'],
  ['nickname/page.tsx', 'saveNickname', 'keepNickname'],
  ['state/action.ts', 'vote', 'cast'],
  ['state/ballot.tsx', 'vote', 'cast'],
]

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const SOURCES = [
  '{app,lib,public,e2e/{pages,public,operations/functions,support}}/**/*',
  '{proxy,instrumentation}.ts',
  '{next.config.js,tsconfig.json,package.json,package-lock.json}',
]

/** Names the sources of both builds. It is deleted with the first copy, and written after the second build. */
const BUILT_FROM = `${COPY}/.built-from`

/** A page that the next deploy does not have. */
const REMOVED = 'bound'

function changeAsNextDeploy(app: string) {
  for (const [file, before, after] of CHANGES) {
    const text = readFileSync(`${app}/${file}`, 'utf8')
    if (!text.includes(before)) throw new Error(`${file} has no “${before}” to change`)
    writeFileSync(`${app}/${file}`, text.replaceAll(before, after))
  }
  rmSync(`${app}/${REMOVED}`, { recursive: true })
}

function copyTo(folder: string) {
  rmSync(folder, { recursive: true, force: true })
  copyApp(folder)
}

/** @returns the key of a build's actions. With it another build can decrypt their bound values */
function actionKeyOf(project: string): string {
  const manifest = `${project}/.next/server/server-reference-manifest.json`
  const schema = z.object({ encryptionKey: z.string() })
  return schema.parse(JSON.parse(readFileSync(manifest, 'utf8'))).encryptionKey
}

function buildFor(project: string, environment: Record<string, string> = {}) {
  build(project, { asFunctions: LAYOUT === 'functions', environment })
  // With an adapter Next names some files otherwise, and Vercel uses none.
  if (LAYOUT !== 'functions') layOutAsVercel(project)
}

/** Builds the app with the pages that only tests visit. */
export function buildPresent() {
  copyTo(COPY)
  buildFor(COPY)
}

/** @returns an id of all that the builds are made from */
function sourceId(): string {
  const hash = createHash('sha256')
  const { version, env } = process
  const { SESSION_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = env
  hash.update(JSON.stringify([version, LAYOUT, SESSION_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY]))
  const files = globSync(SOURCES, { cwd: ROOT, exclude: ['**/*.md', '**/*.test.ts'] }).sort()
  for (const file of files.filter((path) => statSync(`${ROOT}/${path}`).isFile())) {
    hash.update(`${file}\n`).update(readFileSync(`${ROOT}/${file}`))
  }
  return hash.digest('hex')
}

/** Builds what the tests need, unless it is there from the last time. */
function buildBoth() {
  const id = sourceId()
  const isBuilt = existsSync(BUILT_FROM) && existsSync(REBUILT)
  if (isBuilt && readFileSync(BUILT_FROM, 'utf8') === id) return
  buildPresent()
  buildNext()
  writeFileSync(BUILT_FROM, id)
}

/** Builds the app of the next deploy, with the key for actions of the present build. */
function buildNext() {
  copyTo(NEXT_COPY)
  changeAsNextDeploy(`${NEXT_COPY}/app/test`)
  buildFor(NEXT_COPY, { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKeyOf(COPY) })
}

if (import.meta.main) buildBoth()
