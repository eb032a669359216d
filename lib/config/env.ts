/*
 * The settings. Read this file first: it checks them, once. start.ts refuses to start with wrong
 * ones, secrets.ts checks what seals and signs, delivery.ts checks where finished forms are sent,
 * action-key.ts derives the key of the server actions, log.ts is the operator's log.
 */
import { createHash } from 'node:crypto'
import { DELIVERY_HELP, type Delivery, parseDelivery } from './delivery.ts'
import { linesFor, listIn, wrongSecrets } from './secrets.ts'

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

const wrongSecret = ({ length }: string) =>
  length < SECRET_LENGTH ? `has ${length} characters, fewer than ${SECRET_LENGTH}` : undefined

const wrongOrigin = (text: string) =>
  URL.canParse(text) && new URL(text).origin === text
    ? undefined
    : `"${text}" is not an origin, such as https://example.org`

const SECRET_HELP =
  `Set SESSION_SECRET to at least ${SECRET_LENGTH} random characters. To make some:\n` +
  `  node -p "crypto.randomBytes(32).toString('base64url')"\n` +
  'To rotate, put the new secret in front: SESSION_SECRET=new,old\n'

/**
 * Checks all settings. It does not use zod: each part of the app has a copy of this file, and would
 * have one of zod, which makes the start slower.
 * @throws {ConfigError} that names each setting that is wrong, and never its value
 */
export function parseEnv(env: Record<string, string | undefined>): Config {
  const values = listIn(env.SESSION_SECRET)
  const origins = listIn(env.PUBLIC_ORIGINS).filter(Boolean)
  const wrongHere = [
    ...linesFor(
      'SESSION_SECRET',
      values.length ? wrongSecrets(values, wrongSecret, idOf) : ['missing'],
    ),
    ...linesFor('PUBLIC_ORIGINS', origins.map(wrongOrigin)),
  ]
  const { delivery, wrong } = parseDelivery(env)
  const [first, ...rest] = values.map((value) => ({ id: idOf(value), value }))
  if (!first || wrongHere.length > 0 || wrong.length > 0) {
    const lines = [...wrongHere, ...wrong].map((line) => `  ${line}\n`).join('')
    const help = (wrongHere.length ? SECRET_HELP : '') + (wrong.length ? DELIVERY_HELP : '')
    throw new ConfigError(`The configuration can't be used:\n${lines}${help.trimEnd()}`)
  }
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
