import { COOKIE_BYTES, type CookieAttributes, cookieAttributes, cookieName } from './cookie.ts'

/** The second cookie of a value that is too long for one. */
const secondOf = (name: string) => `${name}~2`

const roomIn = (name: string) => COOKIE_BYTES - `${name}=`.length

/** RFC 9110, section 5.6.2. Every cookie name of this app is one. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/

/**
 * Removes spaces and tabs at both ends (RFC 6265, section 5.2). `trim` removes U+00A0 too: a name that a
 * browser let a sibling domain set would become one of this app's. A regular expression would take
 * time in proportion to the square of the number of spaces.
 */
function withoutSpace(text: string): string {
  const isSpace = (at: number) => text[at] === ' ' || text[at] === '\t'
  let [start, end] = [0, text.length]
  while (isSpace(start)) start += 1
  while (end > start && isSpace(end - 1)) end -= 1
  return text.slice(start, end)
}

/** A header of 8 KB holds some 30 seals. Somebody can make up many more, and each costs time to open. */
const MOST_KEYS = 40

type Write = (name: string, value: string, attributes: CookieAttributes) => unknown

/**
 * The cookies of one request, with the changes that this request has made. A value that was written
 * can be read back, and `header` is the Cookie header that the browser will send next.
 */
export class RequestCookies {
  readonly #cookies = new Map<string, string>()
  /** What can't be read, as it was sent. The browser will send it again, so it takes room. */
  #ignored: [name: string, pair: string][] = []
  readonly #write: Write

  /** @param header the raw Cookie header, one character a byte, as Node gives it */
  constructor(header: string, write: Write) {
    this.#write = write
    for (const pair of header.split(';').map(withoutSpace)) {
      // Without a "=" it is the value of a cookie without a name.
      const at = pair.indexOf('=')
      const name = withoutSpace(pair.slice(0, Math.max(0, at)))
      // If two cookies have the same name, the browser sends the more specific one first (RFC 6265, 5.4).
      if (TOKEN.test(name) && !this.#cookies.has(name)) {
        this.#cookies.set(name, withoutSpace(pair.slice(at + 1)))
      } else if (pair) this.#ignored.push([name, pair])
    }
  }

  get(name: string): string | undefined {
    const value = this.#cookies.get(name)
    // If two tabs write at once, a short value may stand beside the second part of a long one.
    if (value?.length !== roomIn(name)) return value
    return value + (this.#cookies.get(secondOf(name)) ?? '')
  }

  /** @returns the keys of our cookies, of any kind. Only of the first ones, if some are made up */
  keys(secure: boolean): string[] {
    const prefix = cookieName('', secure)
    const ours = [...this.#cookies.keys()].filter((name) => name.startsWith(prefix))
    const seconds = new Set(ours.map(secondOf))
    const names = ours.filter((name) => !seconds.has(name)).slice(0, MOST_KEYS)
    return names.map((name) => name.slice(prefix.length))
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
    else this.hide(name)
    this.#write(name, value, attributes)
  }

  /** Removes a cookie from this request, and its duplicates, which would come back. The browser keeps them. */
  hide(name: string): void {
    this.#cookies.delete(name)
    this.#ignored = this.#ignored.filter(([own]) => own !== name)
  }

  /** Deletes a cookie in the browser. This request still has it. */
  expire(name: string, secure: boolean): void {
    this.#write(name, this.get(name) ?? '', cookieAttributes(secure, 0))
  }

  /** @returns the Cookie header for all cookies, or for all but one */
  header(without?: string): string {
    const left = without === undefined ? [] : [without, secondOf(without)]
    const rest = [...this.#cookies].filter(([name]) => !left.includes(name))
    const pairs = rest.map(([name, value]) => `${name}=${value}`)
    return [...pairs, ...this.#ignored.map(([, pair]) => pair)].join('; ')
  }

  /** @returns the length of that header in bytes */
  bytes(without?: string): number {
    return this.header(without).length
  }
}
