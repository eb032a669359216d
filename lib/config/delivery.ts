import { linesFor, listIn, wrongSecrets } from './secrets.ts'

/** Where finished forms are sent, and what signs them. None of it may reach a page or a log. */
export interface Delivery {
  /** The address of each receiver by the name of its setting, such as `DELIVER_CONTACT`. */
  addresses: Readonly<Record<string, string>>
  /** The keys, as bytes. All of them sign: a receiver that knows any of them can check. */
  keys: readonly Uint8Array[]
}

type Environment = Record<string, string | undefined>

const PREFIX = 'DELIVER_'
const DEFAULT = 'DELIVER_TO'
const LOCAL = ['localhost', '127.0.0.1', '[::1]']

/** Standard Webhooks 1.0.0 requires `whsec_` and 24 to 64 bytes in base64. */
const KEY_BYTES = { min: 24, max: 64 }

/** How to correct these settings. */
export const DELIVERY_HELP =
  'Set an address as DELIVER_CONTACT=https://example.org/receive for the deliveries named ' +
  `"contact", or as ${DEFAULT} for all.\n` +
  'With an address, set DELIVERY_SECRET too. The receiver must know it. To make one:\n' +
  `  node -p "'whsec_' + crypto.randomBytes(32).toString('base64')"\n` +
  'To rotate, put the new secret in front: DELIVERY_SECRET=new,old\n'

/** @returns the setting with the address for a name: `my-form` has `DELIVER_MY_FORM` */
const settingOf = (name: string) => PREFIX + name.toUpperCase().replace(/[^A-Z\d]/g, '_')

/** @returns the address for a name, or that for all names, or undefined if there is neither */
export const addressFor = (name: string, { addresses }: Delivery): string | undefined =>
  addresses[settingOf(name)] ?? addresses[DEFAULT]

const wrongName = (setting: string) =>
  /^[A-Z\d_]+$/.test(setting) ? undefined : 'may only have the letters A to Z, digits and _'

/** @returns what is wrong with an address, without the address: it may have a password in it */
function wrongAddress(address: string, isProduction: boolean): string | undefined {
  if (!URL.canParse(address)) return 'is not an address, such as https://example.org/receive'
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return 'has a user or a password in it. Leave them out'
  if (protocol === 'https:') return undefined
  const isLocal = protocol === 'http:' && LOCAL.includes(hostname)
  if (!isLocal) return 'must begin with https://'
  return isProduction ? 'must begin with https:// in production, even for this machine' : undefined
}

/** @returns the bytes of a secret, or none if it is not `whsec_` and base64 */
function bytesOf(secret: string): Uint8Array {
  const base64 = secret.startsWith('whsec_') ? secret.slice('whsec_'.length) : ''
  const bytes = Buffer.from(base64, 'base64')
  // Buffer skips what is not base64.
  return bytes.toString('base64') === base64 ? bytes : new Uint8Array()
}

function wrongSecret(secret: string): string | undefined {
  const { length } = bytesOf(secret)
  if (length === 0) return 'is not whsec_ and base64'
  const { min, max } = KEY_BYTES
  if (length < min) return `has ${length} bytes, fewer than ${min}`
  return length > max ? `has ${length} bytes, more than ${max}` : undefined
}

/** The receiver knows its secret, and must not be able to open the cookies. */
const alsoSession = (secrets: readonly string[], { SESSION_SECRET }: Environment) =>
  listIn(SESSION_SECRET).some((secret) => secrets.includes(secret))
    ? 'is in SESSION_SECRET too. The receiver knows it, so make another one'
    : undefined

/**
 * Reads `DELIVER_…` and `DELIVERY_SECRET`. An empty one is as if it was not set.
 * @returns the settings, and a line for each that is wrong, which never has its value
 */
export function parseDelivery(env: Environment): { delivery: Delivery; wrong: string[] } {
  const addresses = Object.fromEntries(
    Object.entries(env).filter(([setting, address]) => setting.startsWith(PREFIX) && address),
  ) as Record<string, string>
  const secrets = listIn(env.DELIVERY_SECRET)
  const isMissing = secrets.length === 0 && Object.keys(addresses).length > 0
  const wrong = [
    ...Object.entries(addresses).flatMap(([setting, address]) =>
      linesFor(setting, [wrongName(setting), wrongAddress(address, env.NODE_ENV === 'production')]),
    ),
    ...linesFor('DELIVERY_SECRET', [
      isMissing ? 'missing' : undefined,
      ...wrongSecrets(secrets, wrongSecret),
      alsoSession(secrets, env),
    ]),
  ]
  return { delivery: { addresses, keys: secrets.map(bytesOf) }, wrong }
}
