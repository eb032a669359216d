import { type APIRequestContext, expect, request } from 'playwright/test'
import { type Document, readDocument, type ShownForm } from './document.ts'

/** A page as it was when it was requested. */
export interface Shown extends Document {
  /** With the query. */
  path: string
}

/** A browser's cookies, and what it sends. It is much faster than a browser, and shows nothing. */
export class Browser {
  readonly #requests: APIRequestContext
  readonly #origin: string
  readonly #scripted: boolean

  private constructor(requests: APIRequestContext, origin: string, scripted: boolean) {
    this.#requests = requests
    this.#origin = origin
    this.#scripted = scripted
  }

  /** @param scripted whether it sends forms as scripts do */
  static async open(baseURL: string, scripted: boolean): Promise<Browser> {
    return new Browser(
      await request.newContext({ baseURL, ignoreHTTPSErrors: true }),
      baseURL,
      scripted,
    )
  }

  close = () => this.#requests.dispose()

  /** @returns the page to which the address leads */
  async get(path: string): Promise<Shown> {
    const response = await this.#requests.get(path)
    expect(response.status(), path).toBe(200)
    const { pathname, search } = new URL(response.url())
    return { path: pathname + search, ...readDocument(await response.text()) }
  }

  /** Sends the form of a page. @returns the page after it */
  async send(path: string, form: ShownForm, typed: Record<string, string> = {}): Promise<Shown> {
    const [action = ''] = Object.keys(form.hidden).filter((name) => name.startsWith('$ACTION_ID_'))
    const sent = Object.entries(form.hidden)
    for (const name of Object.keys(form.values)) {
      const text = typed[name] ?? ''
      if (!form.choices.has(name)) sent.push([name, text.replaceAll('\n', '\r\n')])
      else for (const one of text.split(',').filter(Boolean)) sent.push([name, one])
    }
    const multipart = new FormData()
    for (const [name, text] of sent) {
      if (!this.#scripted) multipart.append(name, text)
      else if (name !== action) multipart.append(`_1_${name}`, text)
    }
    // React's encoding of a call with one argument, a FormData.
    if (this.#scripted) multipart.append('0', '["$K1"]')
    const headers: Record<string, string> = this.#scripted
      ? { 'next-action': action.replace('$ACTION_ID_', ''), accept: 'text/x-component' }
      : {}
    const post = (to: string) =>
      this.#requests.post(to, {
        headers: { origin: this.#origin, ...headers },
        multipart,
        maxRedirects: 0,
      })
    let response = await post(path)
    // The first form of a visitor is sent twice: see probe.ts.
    if (response.status() === 307) response = await post(`${response.headers().location}`)
    const { location, 'x-action-redirect': scripted } = response.headers()
    const after = location ?? scripted?.split(';')[0]
    if (after === undefined) throw new Error(`${path} answered ${response.status()}`)
    return this.get(after)
  }
}
