import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { actionKey } from '#lib/config/action-key.ts'
import { parseEnv } from '#lib/config/env.ts'
import { FORM_BYTES } from '#lib/guard/guard.ts'
import { CODE_HEADERS, CODE_PAGE, HEADERS, TLS_HEADERS } from '#lib/guard/headers.ts'
import { HTTPS } from '#lib/guard/scheme.ts'
import { traceForProxy } from '#lib/next/trace.ts'

/** @param {Readonly<Record<string, string>>} headers */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/** The files in `public`, with their paths below it. */
function publicFiles() {
  const folder = `${import.meta.dirname}/public`
  const paths = existsSync(folder) ? readdirSync(folder, { encoding: 'utf8', recursive: true }) : []
  return paths
    .filter((path) => statSync(`${folder}/${path}`).isFile())
    .map((path) => path.replaceAll(sep, '/'))
    .sort()
}

/** The id of a build: the same wherever the same source is built. Tests and READMEs are no part of a build. */
function sourceId() {
  const hash = createHash('sha256')
  const source = ['{app,lib}/**/*.*', '{proxy,instrumentation}.ts', 'package-lock.json']
  const exclude = ['**/*.md', '**/*.{test,fixture,example}.*']
  const files = globSync(source, { cwd: import.meta.dirname, exclude }).sort()
  for (const file of [...files, ...publicFiles().map((path) => `public/${path}`)]) {
    const path = `${import.meta.dirname}/${file}`
    // The name of a folder may contain a dot, such as app/favicon.ico.
    if (statSync(path).isFile()) hash.update(`${file}\n`).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 12)
}

const key = actionKey(process.env)
// Next reads it from there, after it has loaded this file.
if (key) process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = key

// On Vercel no start can refuse a wrong configuration, so the build does.
if (process.env.VERCEL && process.env.NODE_ENV === 'production') parseEnv(process.env)

const deploymentId = process.env.NEXT_DEPLOYMENT_ID ?? sourceId()

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  deploymentId,
  // lib/config/build.ts and lib/config/files.ts read them.
  env: {
    BUILD: deploymentId,
    STABLE_ACTIONS: key ? 'yes' : '',
    PUBLIC_FILES: JSON.stringify(publicFiles().map((path) => `/${path}`)),
  },
  // Next's image optimizer. There are no images to optimize.
  outputFileTracingExcludes: { '**': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  // Otherwise a lock file in a parent folder would make that the root, and move the server.
  turbopack: {
    root: import.meta.dirname,
    // app/raw.d.ts says the same to TypeScript.
    rules: {
      '*.css': { condition: { query: '?raw' }, type: 'text' },
      '*.ico': { condition: { query: '?bytes' }, type: 'bytes' },
    },
  },
  compiler: {
    runAfterProductionCompile: async ({ distDir }) => traceForProxy(distDir, deploymentId),
  },
  typedRoutes: true,
  poweredByHeader: false,
  // Next would log an error for each image that somebody requests from its optimizer.
  images: { unoptimized: true },
  reactStrictMode: true,
  experimental: {
    // An instance that starts for one request must not load all other pages first.
    preloadEntriesOnStart: false,
    // Next keeps the beginning of a longer body, in whole chunks. That must be more than the guard
    // accepts, or the guard would check half a form.
    proxyClientMaxBodySize: 2 * FORM_BYTES,
  },
  // Without it the proxy does not see which requests are prefetches.
  skipProxyUrlNormalize: true,
  headers: async () => [
    {
      source: '/favicon.ico',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=604800' }],
    },
    { source: '/:path*', headers: listed(HEADERS) },
    {
      source: CODE_PAGE,
      has: [
        { type: 'query', key: 'code' },
        { type: 'header', key: 'sec-fetch-site' },
      ],
      headers: listed(CODE_HEADERS),
    },
    {
      source: '/session/:page(bring|take)',
      headers: listed({ 'X-Robots-Tag': 'noindex' }),
    },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: HTTPS }],
      headers: listed(TLS_HEADERS),
    },
  ],
}
