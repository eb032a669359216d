import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { parseEnv } from './lib/env.ts'
import { FORM_BYTES } from './lib/guard.ts'

/** Said of every answer, files included; what differs from page to page is said in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not "no-referrer": with it browsers send "Origin: null" with every form.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
]

/** Tells builds of different source apart, and is the same wherever one source is built. */
function sourceId() {
  const hash = createHash('sha256')
  const files = ['{app,lib}/**/*.*', '{proxy,instrumentation}.ts', 'package-lock.json']
  for (const file of globSync(files, { cwd: import.meta.dirname }).sort()) {
    hash.update(`${file}\n`).update(readFileSync(`${import.meta.dirname}/${file}`))
  }
  return hash.digest('hex').slice(0, 12)
}

const actionKey = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
if (actionKey && ![16, 24, 32].includes(Buffer.from(actionKey, 'base64').length)) {
  // Next would find out at the first request.
  throw new Error(
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is no key of 16, 24 or 32 bytes in base64. To make one:\n' +
      `  node -p "crypto.randomBytes(32).toString('base64')"`,
  )
}

// There is no start to refuse there, so a wrong configuration must not become a deployment.
if (process.env.VERCEL && process.env.NODE_ENV === 'production') parseEnv(process.env)

const deploymentId = process.env.NEXT_DEPLOYMENT_ID ?? sourceId()

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  deploymentId,
  // What lib/build.ts says.
  env: { BUILD: deploymentId, STABLE_ACTIONS: actionKey ? 'yes' : '' },
  // Next's optimizer of images, which are none here.
  outputFileTracingExcludes: { '**': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  // Else a lock file in a folder above would make that the root, and move the server into a folder.
  turbopack: {
    root: import.meta.dirname,
    // What app/raw.d.ts tells TypeScript of.
    rules: { '*.css': { condition: { query: '?raw' }, type: 'text' } },
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
    { source: '/:path*', headers },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [{ key: 'Strict-Transport-Security', value: 'max-age=63072000' }],
    },
  ],
}
