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
import { ownNode } from './serving-node.ts'

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

/** The addresses of all pages without parameters. Next lists `/session/page` with its `/session`. */
function addresses(): string[] {
  const list: unknown = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'))
  const routes = Object.entries(z.record(z.string(), z.string()).parse(list))
  const pages = routes.filter(([file]) => /^\/(?!_)(.*\/)?page$/.test(file))
  return pages.map(([, address]) => address).filter((address) => !address.includes('['))
}

/** Node keeps the functions that have been called. Some are called for a second visitor only. */
const VISITS = 3
/** Milliseconds for all of it. What is not visited until then is not in the cache. */
const TIMEOUT = 30_000
/** Milliseconds for the server to end. Node writes the cache then. */
const STOP_TIMEOUT = 10_000

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  await once(probe.close(), 'close')
  return address && typeof address === 'object' ? address.port : 0
}

/** Runs the server once, and requests its pages. If that fails, the build has no cache, and goes on. */
async function fillCache(): Promise<void> {
  const pages = addresses()
  const port = `${await freePort()}`
  const settings = { SESSION_SECRET: randomBytes(32).toString('base64url'), PORT: port }
  const env = { ...process.env, HOSTNAME: 'localhost', ...settings }
  // What one version of Node has compiled is void for another.
  const node = ownNode(process.env) ?? process.execPath
  const server = spawn(node, [SERVER], { env, stdio: 'ignore' })
  const ended = once(server, 'exit')
  const signal = AbortSignal.timeout(TIMEOUT)
  /** Whether there was an answer. A page that fails here, where it has no database, may work later. */
  const visit = (path: string) =>
    fetch(`http://localhost:${port}${path}`, { redirect: 'manual', signal })
      .then((response) => response.arrayBuffer())
      .then(Boolean, () => false)
  const isOver = () => signal.aborted || server.exitCode !== null
  while (!isOver() && !(await visit('/healthz'))) await setTimeout(50)
  for (const path of Array(VISITS).fill(pages).flat()) if (!isOver()) await visit(path)
  server.kill()
  await Promise.race([ended, setTimeout(STOP_TIMEOUT, undefined, { ref: false })])
  server.kill('SIGKILL')
}

// A host that builds functions may make no server.
if (existsSync(SERVER)) {
  cpSync('.next/static', `${FOLDER}/.next/static`, { recursive: true })
  if (existsSync('public')) cpSync('public', `${FOLDER}/public`, { recursive: true })
  writeFileSync(SERVER, ENABLE_CACHE + readFileSync(SERVER))
  await fillCache()
}
