import { type APIRequestContext, type APIResponse, request } from 'playwright/test'

/** The counts of all visitors together. */
export interface Traffic {
  requests: number
  submits: number
  /** Responses that broke off, and those of them that were to a POST. */
  interrupted: number
  interruptedPosts: number
  /** Responses with a status of 500 or above: the time in seconds, the status and the address. */
  failed: string[]
  /** Requests that have no response yet. */
  open: Set<Promise<unknown>>
}

/** A page as a visitor sees it. */
export interface Shown {
  path: string
  html: string
}

const INPUT = /<input type="hidden" name="([\w-]+)" value="([^"]*)"/g

/** @returns the hidden fields of a page, which has one form */
export const hiddenIn = ({ html }: Shown): Record<string, string> =>
  Object.fromEntries([...html.matchAll(INPUT)].map(([, name, value]) => [name, value]))

/** One visitor, with the cookies of a browser, who sends forms with or without scripts. */
export class Visitor {
  readonly #origin: string
  readonly #browser: APIRequestContext
  readonly #scripted: boolean
  readonly #traffic: Traffic

  private constructor(
    origin: string,
    browser: APIRequestContext,
    scripted: boolean,
    traffic: Traffic,
  ) {
    this.#origin = origin
    this.#browser = browser
    this.#scripted = scripted
    this.#traffic = traffic
  }

  static async arrive(baseURL: string, scripted: boolean, traffic: Traffic): Promise<Visitor> {
    const browser = await request.newContext({ baseURL, ignoreHTTPSErrors: true, maxRedirects: 0 })
    return new Visitor(baseURL, browser, scripted, traffic)
  }

  leave(): Promise<void> {
    return this.#browser.dispose()
  }

  /**
   * Repeats a request whose response broke off. A load balancer can't repair that, and a person
   * would reload.
   */
  async #request(method: 'get' | 'post', send: () => Promise<APIResponse>): Promise<APIResponse> {
    for (;;) {
      this.#traffic.requests += 1
      const responded = send()
      this.#traffic.open.add(responded)
      try {
        const response = await responded
        if (response.status() >= 500) {
          const time = Math.round(performance.now() / 1000)
          this.#traffic.failed.push(`${time}: ${response.status()} ${method} ${response.url()}`)
        }
        return response
      } catch {
        this.#traffic.interrupted += 1
        if (method === 'post') this.#traffic.interruptedPosts += 1
      } finally {
        this.#traffic.open.delete(responded)
      }
    }
  }

  async open(path: string): Promise<Shown> {
    const response = await this.#request('get', () => this.#browser.get(path))
    return { path, html: await response.text() }
  }

  /** Sends the form of a page. @returns the page that the response redirects to */
  async submit(page: Shown, fields: Record<string, string>): Promise<Shown> {
    const [, id = ''] = /\$ACTION_ID_(\w+)/.exec(page.html) ?? []
    const multipart = new FormData()
    for (const [name, value] of Object.entries({ ...hiddenIn(page), ...fields })) {
      multipart.append(this.#scripted ? `_1_${name}` : name, value)
    }
    // React's encoding of a call with one argument, a FormData.
    if (this.#scripted) multipart.append('0', '["$K1"]')
    else multipart.append(`$ACTION_ID_${id}`, '')
    // Older browsers send only the Origin header.
    const headers: Record<string, string> = this.#scripted
      ? { 'sec-fetch-site': 'same-origin', 'next-action': id, accept: 'text/x-component' }
      : { origin: this.#origin }
    const post = (path: string) =>
      this.#request('post', () => this.#browser.post(path, { headers, multipart }))
    let response = await post(page.path)
    // The first form of a visitor is sent twice: see probe.ts.
    if (response.status() === 307) response = await post(`${response.headers().location}`)
    this.#traffic.submits += 1
    const { location, 'x-action-redirect': redirect } = response.headers()
    return this.open(location ?? redirect?.split(';')[0] ?? '/nowhere')
  }
}
