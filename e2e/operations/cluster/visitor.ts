import { type APIRequestContext, type APIResponse, request } from 'playwright/test'

/** What was seen of all visitors together. */
export interface Tally {
  requests: number
  submits: number
  /** Answers of which only a part came. */
  brokenOff: number
  /** Answers of 500 and above. */
  failed: number
  /** Answered submits that were not there afterwards, or somebody else's. */
  lost: number
}

/** One visitor, with a browser's cookies, who sends forms with scripts or without. */
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
   * Repeats what broke off: an instance that dies in the middle of its answer is beyond any
   * balancer, and a person reloads then.
   */
  async #ask(send: () => Promise<APIResponse>): Promise<APIResponse> {
    for (;;) {
      this.#tally.requests += 1
      try {
        const answer = await send()
        if (answer.status() >= 500) this.#tally.failed += 1
        return answer
      } catch {
        this.#tally.brokenOff += 1
      }
    }
  }

  async read(path: string): Promise<string> {
    return (await this.#ask(() => this.#browser.get(path))).text()
  }

  /** @returns the page that the answer leads to */
  async submit(path: string, fields: Record<string, string>): Promise<string> {
    const [, id = ''] = /\$ACTION_ID_(\w+)/.exec(await this.read(path)) ?? []
    const multipart = new FormData()
    for (const [name, value] of Object.entries(fields)) {
      multipart.append(this.#scripted ? `_1_${name}` : name, value)
    }
    // React's encoding of a call with one argument, a FormData.
    if (this.#scripted) multipart.append('0', '["$K1"]')
    else multipart.append(`$ACTION_ID_${id}`, '')
    // Older browsers say where a form comes from by the Origin alone.
    const headers: Record<string, string> = this.#scripted
      ? { 'sec-fetch-site': 'same-origin', 'next-action': id, accept: 'text/x-component' }
      : { origin: this.#origin }
    const answer = await this.#ask(() => this.#browser.post(path, { headers, multipart }))
    this.#tally.submits += 1
    const { location, 'x-action-redirect': redirect } = answer.headers()
    return this.read(location ?? redirect?.split(';')[0] ?? '/nowhere')
  }

  /** Counts what was answered as saved, and isn't on the page. */
  expect(page: string, ...texts: string[]): void {
    for (const text of texts) if (!page.includes(text)) this.#tally.lost += 1
  }

  /** Walks all forms once: a nickname, a message that is rejected, one that is not, and another look. */
  async walk(number: number): Promise<void> {
    const nickname = `Visitor ${number} of many`
    // Characters of four bytes: large cookies.
    const name = `Name ${number} of many ${'🦹'.repeat(30)}`
    const message = `I am number ${number} of many ${'🦇'.repeat(80)}`
    this.expect(await this.submit('/nickname', { nickname }), `Hello, ${nickname}!`)
    this.expect(
      await this.submit('/contact', { name, subject: '', message: message.repeat(9) }),
      'Enter a subject',
      'Message must be 200 characters or fewer',
      `value="${name}"`,
    )
    const sent = { name, subject: nickname, message }
    this.expect(await this.submit('/contact', sent), name, nickname, message)
    this.expect(await this.read('/nickname'), `Hello, ${nickname}!`)
    this.expect(await this.read('/contact/sent'), name, nickname, message)
    await this.#browser.dispose()
  }
}
