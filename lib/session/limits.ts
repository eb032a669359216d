import { COOKIE_BYTES } from './cookie.ts'
import type { Entry } from './entry.ts'
import type { RequestCookies } from './request-cookies.ts'

/** The longest Cookie header that nginx accepts: 8 KB for the whole line. It answers 400 to others. */
export const NGINX_BYTES = 8 * 1024 - 'Cookie: \r\n'.length

/** The longest Cookie header that we plan for. */
export const HEADER_BYTES = 8000

/** Reserved for a draft, so that a visitor always learns what is wrong. */
export const DRAFT_BYTES = 1200

/** Reserved for one flash: a message of 300 characters and the path of its page, sealed. */
export const FLASH_BYTES = 700

/** The entries may take the rest. */
export const ENTRY_BYTES = HEADER_BYTES - DRAFT_BYTES - FLASH_BYTES

/** Thrown if a value is too long for the browser's cookies. Then nothing was written. */
export class Overflow extends Error {
  override name = 'Overflow'
  readonly bytes: number
  readonly limit: number

  constructor(what: string, bytes: number, limit: number) {
    super(`${what} would take ${bytes} bytes; the limit is ${limit}. Save less in the session`)
    this.bytes = bytes
    this.limit = limit
  }
}

/** @returns why there is no room, or undefined if it was saved. Any other error is thrown */
export async function trySave(save: () => Promise<unknown>): Promise<Overflow | undefined> {
  try {
    await save()
    return undefined
  } catch (error) {
    if (error instanceof Overflow) return error
    throw error
  }
}

/** In bytes: of one cookie as `name=value`, and of the whole Cookie header with it. */
interface Limits {
  cookie: number
  header: number
}

export const ENTRY_LIMITS: Limits = { cookie: COOKIE_BYTES, header: ENTRY_BYTES }

/** A temporary entry may take up what another may not: it makes room for that. */
const TEMPORARY_LIMITS: Limits = { cookie: 2 * COOKIE_BYTES, header: HEADER_BYTES - FLASH_BYTES }

export const limitsOf = ({ temporary }: Entry): Limits =>
  temporary ? TEMPORARY_LIMITS : ENTRY_LIMITS

/** For a value that was measured before it is written. */
export const NO_LIMITS: Limits = {
  cookie: Number.POSITIVE_INFINITY,
  header: Number.POSITIVE_INFINITY,
}

/** @throws {Overflow} if the cookie is too long, alone or together with all the others */
export function checkLimits(
  name: string,
  value: string,
  cookies: RequestCookies,
  limits: Limits,
): void {
  const bytes = name.length + '='.length + value.length
  if (bytes > limits.cookie) throw new Overflow(`The cookie ${name}`, bytes, limits.cookie)
  const others = cookies.bytes(name)
  const all = others + (others && '; '.length) + bytes
  if (all > limits.header) throw new Overflow(`The Cookie header with ${name}`, all, limits.header)
}
