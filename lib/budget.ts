import type { Jar } from './cookie.ts'

/** What browsers promise for one cookie is 4096 bytes with its attributes (RFC 6265, 6.1). */
export const COOKIE_BYTES = 4000

/** nginx answers 400 to a Cookie header of more than 8 KB. */
export const HEADER_BYTES = 8000

/** Room that a draft always finds, to tell what is wrong. */
export const DRAFT_BYTES = 1200

/** Entries leave free what one draft and one message need. */
export const ENTRY_BYTES = HEADER_BYTES - DRAFT_BYTES - 500

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

/** @returns how long one cookie may be, `name=value`, in bytes, beside the others of the jar */
export function roomFor(name: string, jar: Jar, headerBytes: number): number {
  return Math.min(COOKIE_BYTES, headerBytes - jar.bytes(name) - '; '.length)
}

/**
 * @param headerBytes how much the whole Cookie header may hold
 * @throws {Overflow} if the cookie is too long, by itself or with all the others
 */
export function checkBudget(name: string, value: string, jar: Jar, headerBytes: number): void {
  const bytes = name.length + '='.length + value.length
  if (bytes > COOKIE_BYTES) throw new Overflow(`The cookie ${name}`, bytes, COOKIE_BYTES)
  const others = jar.bytes(name)
  const all = others + (others && '; '.length) + bytes
  if (all > headerBytes) throw new Overflow(`The Cookie header with ${name}`, all, headerBytes)
}
