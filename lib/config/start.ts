import { randomBytes } from 'node:crypto'
import { appendFileSync, chmodSync } from 'node:fs'
import { STABLE_ACTIONS } from './build.ts'
import { ConfigError, config } from './env.ts'

/** Next reads this file only in development. Git ignores it. */
const DEVELOPMENT_SETTINGS = '.env.development.local'

/**
 * Makes a secret for this checkout, in a file that only its owner can read.
 * @returns the secret; it is set in the environment too
 */
export function makeDevelopmentSecret(file = DEVELOPMENT_SETTINGS): string {
  const secret = randomBytes(32).toString('base64url')
  // The file may not end with a line break.
  appendFileSync(file, `\nSESSION_SECRET=${secret}\n`, { mode: 0o600 })
  // `mode` does nothing to a file that existed before.
  chmodSync(file, 0o600)
  process.env.SESSION_SECRET = secret
  return secret
}

const UNSTABLE =
  'Built without SESSION_SECRET and without NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: a form that is ' +
  'open during the next deploy can’t be sent after it. Give every build the secret, or the same ' +
  'key. To make a key:\n' +
  `  node -p "crypto.randomBytes(32).toString('base64')"`

/** Ends the process with a reason if the configuration is wrong. */
export function start() {
  if (process.env.NODE_ENV === 'development' && !process.env.SESSION_SECRET) {
    makeDevelopmentSecret()
    console.info(`Made a SESSION_SECRET for development and saved it in ${DEVELOPMENT_SETTINGS}`)
  }
  try {
    config()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    // If this throws, Next logs it five times and then answers every request with a 500.
    console.error(error.message)
    process.exit(1)
  }
  if (process.env.NODE_ENV === 'production' && !STABLE_ACTIONS) console.warn(UNSTABLE)
}
