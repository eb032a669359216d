import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

/** The specs of what visitors type and how it is stored. They run twice. */
const STORAGE_SPECS = [
  'forms/flash',
  'forms/form',
  'forms/post-redirect-get',
  'forms/tabs',
  'forms/text',
  'journeys/answer',
  'operations/skew',
  'session/lifetime',
]

const run = (environment: Record<string, string>, command: string, ...args: string[]) => {
  const { status } = spawnSync(command, args, {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/*
 * `npm run test:functions` runs all end-to-end tests against the app as functions, which have only
 * their traced files: as Vercel makes them, and then with a function for each page. After each it runs
 * STORAGE_SPECS again, and ends each function after one call: nothing may depend on the memory of an
 * earlier call.
 */

// Both builds and the tests need the same secret: the key of the actions is derived from it.
process.env.SESSION_SECRET ??= randomBytes(32).toString('base64url')
run({}, 'node', 'e2e/support/browsers.ts')
const specs = STORAGE_SPECS.map((name) => `e2e/${name}.spec.ts`)
for (const DEPLOYMENT of ['vercel', 'functions']) {
  run({ DEPLOYMENT }, 'node', 'e2e/support/builds.ts')
  run({ DEPLOYMENT }, 'playwright', 'test', '--config', 'e2e')
  run({ DEPLOYMENT, FUNCTIONS_END: '1' }, 'playwright', 'test', '--config', 'e2e', ...specs)
}
