import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

/** The specs of what visitors type and how it is kept: those that another run asks once more. */
const KEPT_SPECS = [
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
    env: { ...process.env, DEPLOYMENT: 'functions', ...environment },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/*
 * `npm run test:functions`: all end-to-end tests, against the app as functions that get only their
 * traced files. And then those of what visitors type once more, where no function lives for a
 * second call: nothing may depend on what an earlier call has left in its memory.
 */

// One for both builds and the tests: the key of the forms is made of it.
process.env.SESSION_SECRET ??= randomBytes(32).toString('base64url')
run({}, 'node', 'e2e/support/browsers.ts')
run({}, 'node', 'e2e/support/builds.ts')
run({}, 'playwright', 'test', '--config', 'e2e')
const specs = KEPT_SPECS.map((name) => `e2e/${name}.spec.ts`)
run({ FUNCTIONS_END: '1' }, 'playwright', 'test', '--config', 'e2e', ...specs)
