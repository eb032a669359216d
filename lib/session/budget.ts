import { COOKIE_BYTES, type Jar } from './cookie.ts'

/** nginx answers 400 to a Cookie header of more than 8 KB. */
export const HEADER_BYTES = 8000

/** Room that a draft always finds, to tell what is wrong. */
export const DRAFT_BYTES = 1200

/** Room for one message. */
export const FLASH_BYTES = 500

/** Entries leave free what one draft and one message need. */
export const ENTRY_BYTES = HEADER_BYTES - DRAFT_BYTES - FLASH_BYTES

/** What was to be kept does not fit; nothing was written. */
export class Overflow extends Error {
  override name = 'Overflow'
  readonly bytes: number
  readonly limit: number

  constructor(what: string, bytes: number, limit: number) {
    super(`${what} would take ${bytes} bytes and may take ${limit}. Keep less in the session`)
    this.bytes = bytes
    this.limit = limit
  }
}

/** In bytes: for a cookie, `name=value`, and for the whole Cookie header with it. */
export interface Limits {
  cookie: number
  header: number
}

export const ENTRY_LIMITS: Limits = { cookie: COOKIE_BYTES, header: ENTRY_BYTES }

/** For what is measured before it is written. */
export const NO_LIMITS: Limits = {
  cookie: Number.POSITIVE_INFINITY,
  header: Number.POSITIVE_INFINITY,
}

/** @throws {Overflow} if the cookie is too long, by itself or with all the others */
export function checkBudget(name: string, value: string, jar: Jar, limits: Limits): void {
  const bytes = name.length + '='.length + value.length
  if (bytes > limits.cookie) throw new Overflow(`The cookie ${name}`, bytes, limits.cookie)
  const others = jar.bytes(name)
  const all = others + (others && '; '.length) + bytes
  if (all > limits.header) throw new Overflow(`The Cookie header with ${name}`, all, limits.header)
}
