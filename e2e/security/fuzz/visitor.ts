import { PROVEN } from '#e2e/support/proven.ts'
import { get, type Pairs, send, type WireRequest, type WireResponse } from './wire.ts'

/** A visitor without a browser, who stores the cookies of each response. */
export class Visitor {
  readonly #url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  /** @returns the request with the Host header and with this visitor's cookies */
  withCookies(request: WireRequest): WireRequest {
    const cookies = [PROVEN, ...[...this.#cookies].map(([name, value]) => `${name}=${value}`)]
    const host = ['host', new URL(this.#url).host] as Pairs[number]
    return { ...request, headers: [host, ...request.headers, ['cookie', cookies.join('; ')]] }
  }

  async send(request: WireRequest): Promise<WireResponse | undefined> {
    const response = await send(this.#url, this.withCookies(request))
    for (const [, name = '', value = ''] of response?.head.matchAll(
      /^set-cookie: ([^=]+)=([^;]*)/gim,
    ) ?? []) {
      if (value) this.#cookies.set(name, value)
      else this.#cookies.delete(name)
    }
    return response
  }

  /** @returns the id of the action of the form at a path */
  async action(path: string): Promise<string> {
    const { body = '' } = (await this.send(get(path))) ?? {}
    return /\$ACTION_ID_(\w+)/.exec(body)?.[1] ?? ''
  }

  /** @returns the hidden fields of the form at a path that name its action and its bound values */
  async bound(path: string): Promise<Pairs> {
    const { body = '' } = (await this.send(get(path))) ?? {}
    const [form = ''] = /<form.+?<\/form>/s.exec(body) ?? []
    const fields = form.matchAll(/name="(\$ACTION_[^"]+)"(?: value="([^"]+)")?/g)
    return [...fields].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')])
  }
}
