import { get, type Pairs, send, type WireAnswer, type WireRequest } from './wire.ts'

/** A browser as far as the wire can tell: it keeps the cookies that it is given. */
export class Visitor {
  readonly #url: string
  readonly #jar = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  /** @returns the request to this host, with this visitor's cookies */
  dressed(request: WireRequest): WireRequest {
    const cookies = [...this.#jar].map(([name, value]) => `${name}=${value}`)
    const host = ['host', new URL(this.#url).host] as Pairs[number]
    return { ...request, headers: [host, ...request.headers, ['cookie', cookies.join('; ')]] }
  }

  async send(request: WireRequest): Promise<WireAnswer | undefined> {
    const answer = await send(this.#url, this.dressed(request))
    for (const [, name = '', value = ''] of answer?.head.matchAll(
      /^set-cookie: ([^=]+)=([^;]*)/gim,
    ) ?? []) {
      if (value) this.#jar.set(name, value)
      else this.#jar.delete(name)
    }
    return answer
  }

  /** @returns the id of the action of the form at a path */
  async action(path: string): Promise<string> {
    const { body = '' } = (await this.send(get(path))) ?? {}
    return /\$ACTION_ID_(\w+)/.exec(body)?.[1] ?? ''
  }

  /** @returns the hidden fields by which the form at a path names its action and what is bound to it */
  async bound(path: string): Promise<Pairs> {
    const { body = '' } = (await this.send(get(path))) ?? {}
    const [form = ''] = /<form.+?<\/form>/s.exec(body) ?? []
    const fields = form.matchAll(/name="(\$ACTION_[^"]+)"(?: value="([^"]+)")?/g)
    return [...fields].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')])
  }
}
