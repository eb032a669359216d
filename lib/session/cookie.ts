/** What browsers promise for one cookie is 4096 bytes with its attributes (RFC 6265, 6.1). */
export const COOKIE_BYTES = 4000

/** Attributes that every cookie of ours carries; a delete needs the very same ones. */
export interface CookieAttributes {
  httpOnly: true
  sameSite: 'lax'
  path: '/'
  secure: boolean
  /** In seconds; 0 removes the cookie. */
  maxAge: number
}

const PREFIX = 'keepsake.'

/** `__Host-` pins a cookie to this very host over TLS (RFC 6265bis, section 4.1.3.2). */
export function cookieName(key: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}${PREFIX}${key}`
}

export function cookieAttributes(secure: boolean, maxAge: number): CookieAttributes {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: Math.floor(maxAge) }
}

/** The name of the cookie in which one goes on that is as long as a cookie may be. */
const moreOf = (name: string) => `${name}~2`

const roomIn = (name: string) => COOKIE_BYTES - `${name}=`.length

type Write = (name: string, value: string, attributes: CookieAttributes) => unknown

/**
 * The cookies of one request, and what this request has done to them so far: what was written is
 * read back, and `header` foretells what the browser will send next.
 */
export class Jar {
  readonly #cookies = new Map<string, string>()
  readonly #write: Write

  /** @param header the raw Cookie header, one character a byte, as Node gives it */
  constructor(header: string, write: Write) {
    this.#write = write
    for (const pair of header.split(';')) {
      const [name, ...value] = pair.split('=')
      const key = name?.trim()
      // Of two cookies with one name the browser puts the more specific first (RFC 6265, 5.4).
      if (key && !this.#cookies.has(key)) this.#cookies.set(key, value.join('=').trim())
    }
  }

  get(name: string): string | undefined {
    const value = this.#cookies.get(name)
    // One that is shorter may stand beside the end of another, if two tabs wrote at once.
    if (value?.length !== roomIn(name)) return value
    return value + (this.#cookies.get(moreOf(name)) ?? '')
  }

  /** @returns the keys of all cookies of ours, of whatever kind */
  keys(secure: boolean): string[] {
    const prefix = cookieName('', secure)
    const ours = [...this.#cookies.keys()].filter((name) => name.startsWith(prefix))
    const parts = new Set(ours.map(moreOf))
    return ours.filter((name) => !parts.has(name)).map((name) => name.slice(prefix.length))
  }

  set(name: string, value: string, attributes: CookieAttributes): void {
    const room = roomIn(name)
    this.#put(name, value.slice(0, room), attributes)
    const more = value.slice(room)
    if (more) this.#put(moreOf(name), more, attributes)
    else if (this.#cookies.has(moreOf(name)))
      this.#put(moreOf(name), '', { ...attributes, maxAge: 0 })
  }

  #put(name: string, value: string, attributes: CookieAttributes): void {
    if (attributes.maxAge > 0) this.#cookies.set(name, value)
    else this.#cookies.delete(name)
    this.#write(name, value, attributes)
  }

  /** Takes a cookie out of this request, and leaves the browser's as it is. */
  hide(name: string): void {
    this.#cookies.delete(name)
  }

  /** Takes a cookie out of the browser, and leaves this request's as it is. */
  expire(name: string, secure: boolean): void {
    this.#write(name, this.get(name) ?? '', cookieAttributes(secure, 0))
  }

  /** @returns the Cookie header that belongs to what the jar holds, leaving out one if told to */
  header(without?: string): string {
    const left = without === undefined ? [] : [without, moreOf(without)]
    const kept = [...this.#cookies].filter(([name]) => !left.includes(name))
    return kept.map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** @returns its length in bytes */
  bytes(without?: string): number {
    return this.header(without).length
  }
}
