/*
 * Runs after each build. It completes `.next/standalone`, so that this folder is all that a server
 * needs, and makes it start faster.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'

const FOLDER = '.next/standalone'
const SERVER = `${FOLDER}/server.js`

/**
 * Node then loads its modules from a cache of compiled code. Portable: the folder may be copied.
 * https://nodejs.org/api/module.html#module-compile-cache
 */
const ENABLE_CACHE = `import { enableCompileCache } from 'node:module'
process.env.NODE_COMPILE_CACHE_PORTABLE ??= '1'
enableCompileCache(import.meta.dirname + '/.next/cache/compiled')
`

const routes = z.object({ staticRoutes: z.array(z.object({ page: z.string() })) })

/** The addresses of all pages without parameters, as Next lists them. */
function addresses(): string[] {
  const { staticRoutes } = routes.parse(
    JSON.parse(readFileSync('.next/routes-manifest.json', 'utf8')),
  )
  return staticRoutes.map(({ page }) => page).filter((page) => !page.startsWith('/_'))
}

/** Node keeps the functions that have been called. Some are called for a second visitor only. */
const VISITS = 3
/** Milliseconds for the server to start, and for a page. What takes longer is not in the cache. */
const TIMEOUT = 20_000

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  await once(probe.close(), 'close')
  return address && typeof address === 'object' ? address.port : 0
}

/** Runs the server once: Node writes the cache when it ends. */
async function fillCache(): Promise<void> {
  const port = `${await freePort()}`
  const settings = { SESSION_SECRET: randomBytes(32).toString('base64url'), PORT: port }
  const env = { ...process.env, HOSTNAME: 'localhost', ...settings }
  const server = spawn(process.execPath, [SERVER], { env, stdio: 'ignore' })
  /** Whether there was an answer. A page that fails here, where it has no database, may work later. */
  const visit = (path: string) =>
    fetch(`http://localhost:${port}${path}`, { signal: AbortSignal.timeout(TIMEOUT) })
      .then((response) => response.arrayBuffer())
      .then(Boolean, () => false)
  const end = Date.now() + TIMEOUT
  let isUp = false
  while (!isUp && server.exitCode === null && Date.now() < end) {
    await setTimeout(50)
    isUp = await visit('/healthz')
  }
  if (isUp) for (const path of Array(VISITS).fill(addresses()).flat()) await visit(path)
  if (server.kill()) await once(server, 'exit')
}

// A host that builds functions may make no server.
if (existsSync(SERVER)) {
  cpSync('.next/static', `${FOLDER}/.next/static`, { recursive: true })
  writeFileSync(SERVER, ENABLE_CACHE + readFileSync(SERVER))
  await fillCache()
}
