/*
 * The settings. Read this file first: it checks them, once. start.ts refuses to start with wrong
 * ones, delivery.ts checks where finished forms are sent, action-key.ts derives the key of the server
 * actions, log.ts is the operator's log.
 */
import { createHash } from 'node:crypto'
import { DELIVERY_HELP, type Delivery, parseDelivery } from './delivery.ts'

/** One of the secrets that seal cookies. */
export interface Secret {
  /** Made from the value alone, so it does not depend on the place in the list. */
  id: number
  value: string
}

export interface Config {
  /** The first one seals. All of them open. */
  secrets: readonly [Secret, ...Secret[]]
  /** Whether cookies are Secure and have the `__Host-` prefix: if NODE_ENV is "production". */
  secure: boolean
  /** Origins that may send forms, besides the host itself: for a proxy that changes the Host. */
  origins: readonly string[]
  delivery: Delivery
}

/** Its message tells an operator which setting is wrong, and how to correct it. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const SECRET_LENGTH = 32

/**
 * A seal names its secret in the clear, and iron-session takes only integers as names. 31 bits of a
 * hash with a prefix of its own say nothing about the secret. Two secrets of one list must not share
 * an id, so a collision is refused at start, like a duplicate.
 */
function idOf(value: string): number {
  return createHash('sha256').update(`keepsake secret id\n${value}`).digest().readUInt32BE() >>> 1
}

const listOf = (setting: string | undefined): string[] =>
  (setting ?? '').split(',').map((part) => part.trim())

function wrongSecrets(secrets: readonly Secret[]): string[] {
  return secrets.flatMap(({ id, value }, index) => {
    const which = `number ${index + 1} of ${secrets.length}`
    if (value.length < SECRET_LENGTH) {
      return [`${which} has ${value.length} characters, fewer than ${SECRET_LENGTH}`]
    }
    const isDuplicate = secrets.findIndex((other) => other.id === id) < index
    return isDuplicate ? [`${which} is a duplicate of an earlier one`] : []
  })
}

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

const wrongOrigins = (origins: readonly string[]): string[] =>
  origins
    .filter((origin) => !isOrigin(origin))
    .map((origin) => `"${origin}" is not an origin, such as https://example.org`)

const SECRET_HELP =
  `Set SESSION_SECRET to at least ${SECRET_LENGTH} random characters. To make some:\n` +
  `  node -p "crypto.randomBytes(32).toString('base64url')"\n` +
  'To rotate, put the new secret in front: SESSION_SECRET=new,old\n'

const refusal = (wrong: readonly string[], help: string) =>
  new ConfigError(
    `The configuration can't be used:\n${wrong.map((line) => `  ${line}\n`).join('')}${help.trimEnd()}`,
  )

/**
 * Checks all settings. It does not use zod: each part of the app has a copy of this file, and would
 * have one of zod, which makes the start slower.
 * @throws {ConfigError} that names each setting that is wrong, and never its value
 */
export function parseEnv(env: Record<string, string | undefined>): Config {
  const secrets = env.SESSION_SECRET
    ? listOf(env.SESSION_SECRET).map((value) => ({ id: idOf(value), value }))
    : []
  const origins = listOf(env.PUBLIC_ORIGINS).filter(Boolean)
  const { delivery, wrong } = parseDelivery(env)
  const [first, ...rest] = secrets
  const wrongHere = [
    ...(first ? wrongSecrets(secrets) : ['missing']).map((text) => `SESSION_SECRET: ${text}`),
    ...wrongOrigins(origins).map((text) => `PUBLIC_ORIGINS: ${text}`),
  ]
  if (!first || wrongHere.length) {
    throw refusal([...wrongHere, ...wrong], SECRET_HELP + (wrong.length ? DELIVERY_HELP : ''))
  }
  if (wrong.length) throw refusal(wrong, DELIVERY_HELP)
  return {
    secrets: [first, ...rest],
    secure: env.NODE_ENV === 'production',
    origins,
    delivery,
  }
}

let parsed: Config | undefined

/**
 * The configuration of this process.
 * @throws {ConfigError} as {@link parseEnv} does
 */
export function config(): Config {
  parsed ??= parseEnv(process.env)
  return parsed
}
