import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { actionKey } from '#lib/config/action-key.ts'
import { parseEnv } from '#lib/config/env.ts'
import { FORM_BYTES } from '#lib/guard/guard.ts'
import { HEADERS, TLS_HEADERS } from '#lib/guard/headers.ts'
import { traceForProxy } from '#lib/next/trace.ts'

/** @param {Readonly<Record<string, string>>} headers */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/** Tells builds of different source apart, and is the same wherever one source is built. */
function sourceId() {
  const hash = createHash('sha256')
  const files = ['{app,lib}/**/*.*', '{proxy,instrumentation}.ts', 'package-lock.json']
  for (const file of globSync(files, { cwd: import.meta.dirname }).sort()) {
    const path = `${import.meta.dirname}/${file}`
    // A folder has a dot in its name where its address has one.
    if (statSync(path).isFile()) hash.update(`${file}\n`).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 12)
}

const key = actionKey(process.env)
// Next reads it from there, after this file.
if (key) process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = key

// There is no start to refuse there, so a wrong configuration must not become a deployment.
if (process.env.VERCEL && process.env.NODE_ENV === 'production') parseEnv(process.env)

const deploymentId = process.env.NEXT_DEPLOYMENT_ID ?? sourceId()

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  deploymentId,
  // What lib/config/build.ts says.
  env: { BUILD: deploymentId, STABLE_ACTIONS: key ? 'yes' : '' },
  // Next's optimizer of images, which are none here.
  outputFileTracingExcludes: { '**': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  // Else a lock file in a folder above would make that the root, and move the server into a folder.
  turbopack: {
    root: import.meta.dirname,
    // What app/raw.d.ts tells TypeScript of.
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
  // There are none to be resized, and Next logs an error for each that somebody asks it for.
  images: { unoptimized: true },
  reactStrictMode: true,
  experimental: {
    // An instance that starts for one visitor need not load the pages of all others first.
    preloadEntriesOnStart: false,
    // Of a longer body Next keeps the beginning, in whole chunks. There must be more left than the
    // guard takes, or it would judge half a form.
    proxyClientMaxBodySize: 2 * FORM_BYTES,
  },
  // Without it the proxy is not told which requests are prefetches.
  skipProxyUrlNormalize: true,
  headers: async () => [
    {
      source: '/favicon.ico',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=604800' }],
    },
    { source: '/:path*', headers: listed(HEADERS) },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: listed(TLS_HEADERS),
    },
  ],
}
