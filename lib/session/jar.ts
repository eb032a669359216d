import { COOKIE_BYTES, type CookieAttributes, cookieAttributes, cookieName } from './cookie.ts'

/** The second cookie of a value that is too long for one. */
const secondOf = (name: string) => `${name}~2`

const roomIn = (name: string) => COOKIE_BYTES - `${name}=`.length

type Write = (name: string, value: string, attributes: CookieAttributes) => unknown

/**
 * The cookies of one request, with the changes that this request has made. A value that was written
 * can be read back, and `header` is the Cookie header that the browser will send next.
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
      // Of two cookies with one name the browser sends the more specific first (RFC 6265, 5.4).
      if (key && !this.#cookies.has(key)) this.#cookies.set(key, value.join('=').trim())
    }
  }

  get(name: string): string | undefined {
    const value = this.#cookies.get(name)
    // If two tabs write at once, a short value may stand beside the second part of a long one.
    if (value?.length !== roomIn(name)) return value
    return value + (this.#cookies.get(secondOf(name)) ?? '')
  }

  /** @returns the keys of all our cookies, of any kind */
  keys(secure: boolean): string[] {
    const prefix = cookieName('', secure)
    const ours = [...this.#cookies.keys()].filter((name) => name.startsWith(prefix))
    const seconds = new Set(ours.map(secondOf))
    return ours.filter((name) => !seconds.has(name)).map((name) => name.slice(prefix.length))
  }

  set(name: string, value: string, attributes: CookieAttributes): void {
    const room = roomIn(name)
    this.#put(name, value.slice(0, room), attributes)
    const rest = value.slice(room)
    if (rest) this.#put(secondOf(name), rest, attributes)
    else if (this.#cookies.has(secondOf(name)))
      this.#put(secondOf(name), '', { ...attributes, maxAge: 0 })
  }

  #put(name: string, value: string, attributes: CookieAttributes): void {
    if (attributes.maxAge > 0) this.#cookies.set(name, value)
    else this.#cookies.delete(name)
    this.#write(name, value, attributes)
  }

  /** Removes a cookie from this request. The browser keeps it. */
  hide(name: string): void {
    this.#cookies.delete(name)
  }

  /** Deletes a cookie in the browser. This request still has it. */
  expire(name: string, secure: boolean): void {
    this.#write(name, this.get(name) ?? '', cookieAttributes(secure, 0))
  }

  /** @returns the Cookie header for what the jar holds, if wanted without one of the cookies */
  header(without?: string): string {
    const left = without === undefined ? [] : [without, secondOf(without)]
    const rest = [...this.#cookies].filter(([name]) => !left.includes(name))
    return rest.map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** @returns the length of that header in bytes */
  bytes(without?: string): number {
    return this.header(without).length
  }
}
