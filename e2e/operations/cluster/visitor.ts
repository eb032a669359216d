import { type APIRequestContext, type APIResponse, request } from 'playwright/test'

/** The counts of all visitors together. */
export interface Tally {
  requests: number
  submits: number
  /** Responses that broke off. */
  interrupted: number
  /** Responses with a status of 500 or above. */
  failed: number
  /** Saved texts that a later page did not show. */
  lost: number
}

/** One visitor, with the cookies of a browser, who sends forms with or without scripts. */
export class Visitor {
  readonly #origin: string
  readonly #browser: APIRequestContext
  readonly #scripted: boolean
  readonly #tally: Tally

  private constructor(origin: string, browser: APIRequestContext, scripted: boolean, tally: Tally) {
    this.#origin = origin
    this.#browser = browser
    this.#scripted = scripted
    this.#tally = tally
  }

  static async arrive(baseURL: string, scripted: boolean, tally: Tally): Promise<Visitor> {
    const browser = await request.newContext({ baseURL, ignoreHTTPSErrors: true, maxRedirects: 0 })
    return new Visitor(baseURL, browser, scripted, tally)
  }

  /**
   * Repeats a request whose response broke off. A load balancer can't repair that, and a person
   * would reload.
   */
  async #request(send: () => Promise<APIResponse>): Promise<APIResponse> {
    for (;;) {
      this.#tally.requests += 1
      try {
        const response = await send()
        if (response.status() >= 500) this.#tally.failed += 1
        return response
      } catch {
        this.#tally.interrupted += 1
      }
    }
  }

  async read(path: string): Promise<string> {
    return (await this.#request(() => this.#browser.get(path))).text()
  }

  /** @returns the page that the response redirects to */
  async submit(path: string, fields: Record<string, string>): Promise<string> {
    const [, id = ''] = /\$ACTION_ID_(\w+)/.exec(await this.read(path)) ?? []
    const multipart = new FormData()
    for (const [name, value] of Object.entries(fields)) {
      multipart.append(this.#scripted ? `_1_${name}` : name, value)
    }
    // React's encoding of a call with one argument, a FormData.
    if (this.#scripted) multipart.append('0', '["$K1"]')
    else multipart.append(`$ACTION_ID_${id}`, '')
    // Older browsers send only the Origin header.
    const headers: Record<string, string> = this.#scripted
      ? { 'sec-fetch-site': 'same-origin', 'next-action': id, accept: 'text/x-component' }
      : { origin: this.#origin }
    const response = await this.#request(() => this.#browser.post(path, { headers, multipart }))
    this.#tally.submits += 1
    const { location, 'x-action-redirect': redirect } = response.headers()
    return this.read(location ?? redirect?.split(';')[0] ?? '/nowhere')
  }

  /** Counts each saved text that the page does not show as lost. */
  expect(page: string, ...texts: string[]): void {
    for (const text of texts) if (!page.includes(text)) this.#tally.lost += 1
  }

  /** Saves a nickname, sends a message that is rejected and one that is not, and reads both again. */
  async walk(number: number): Promise<void> {
    const nickname = `Visitor ${number} of many`
    // Characters of four bytes make large cookies.
    const name = `Name ${number} of many ${'🦹'.repeat(30)}`
    const message = `I am number ${number} of many ${'🦇'.repeat(80)}`
    this.expect(await this.submit('/test/nickname', { nickname }), `Hello, ${nickname}!`)
    this.expect(
      await this.submit('/test/contact', { name, subject: '', message: message.repeat(9) }),
      'Enter a subject',
      'Message must be 200 characters or fewer',
      `value="${name}"`,
    )
    const sent = { name, subject: nickname, message }
    this.expect(await this.submit('/test/contact', sent), name, nickname, message)
    this.expect(await this.read('/test/nickname'), `Hello, ${nickname}!`)
    this.expect(await this.read('/test/contact/sent'), name, nickname, message)
    await this.#browser.dispose()
  }
}
