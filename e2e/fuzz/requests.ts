import { send, type WireAnswer, type WireRequest } from './wire.ts'

type Pairs = [name: string, value: string][]

export const get = (target: string, headers: Pairs = []): WireRequest => ({
  method: 'GET',
  target,
  headers: [['host', 'localhost'], ...headers],
  body: '',
})

function post(target: string, fields: Pairs, headers: Pairs = []): WireRequest {
  const parts = fields.map(
    ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const form: Pairs = [
    ['sec-fetch-site', 'same-origin'],
    ['content-type', 'multipart/form-data; boundary=x'],
  ]
  const { headers: host } = get(target)
  const body = `${parts.join('')}--x--\r\n`
  return { method: 'POST', target, headers: [...host, ...form, ...headers], body }
}

/** What a browser sends without JavaScript. */
export const formPost = (path: string, action: string, fields: Pairs) =>
  post(path, [[`$ACTION_ID_${action}`, ''], ...fields])

/** What Next's router says of the page that it shows. */
const ROUTER_STATE = '%5B%22%22%2C%7B%7D%5D'

/** What React sends. */
const actionPost = (path: string, action: string, fields: Pairs) =>
  post(
    path,
    [...fields.map(([name, value]): [string, string] => [`_1_${name}`, value]), ['0', '["$K1"]']],
    [
      ['next-action', action],
      ['accept', 'text/x-component'],
      ['next-router-state-tree', ROUTER_STATE],
    ],
  )

const PAGES = [
  '/',
  '/heroes',
  '/session',
  '/session/download',
  '/success',
  '/user/Ada',
  '/user/%20',
].concat('/icon.svg', '/nothing')

const WAYS: Pairs[] = [
  [['x-forwarded-proto', 'https']],
  [
    ['rsc', '1'],
    ['next-url', '/'],
  ],
  [
    ['rsc', '1'],
    ['next-router-prefetch', '1'],
    ['next-router-segment-prefetch', '/_tree'],
  ],
  [
    ['sec-fetch-dest', 'document'],
    ['sec-purpose', 'prefetch'],
  ],
]

const FORMS: [path: string, fields: Pairs][] = [
  ['/', [['name', 'Ada']]],
  ['/', [['name', '']]],
  [
    '/heroes',
    [
      ['name', 'Batman'],
      ['alter_ego', 'Bruce Wayne'],
      ['catch_phrase', 'I am the night'],
    ],
  ],
  ['/heroes', [['name', 'Batman']]],
  ['/session', [['entry', 'nothing']]],
]

/** A browser as far as the wire can tell: it keeps the cookies that it is given. */
export class Visitor {
  readonly #url: string
  readonly #jar = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  /** @returns the request with this visitor's cookies */
  dressed(request: WireRequest): WireRequest {
    const cookies = [...this.#jar].map(([name, value]) => `${name}=${value}`)
    return { ...request, headers: [...request.headers, ['cookie', cookies.join('; ')]] }
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
}

/** @returns one of each kind of request that the app takes, of a visitor who has been everywhere */
export async function validRequests(url: string): Promise<WireRequest[]> {
  const visitor = new Visitor(url)
  const [script = ''] = (await visitor.send(get('/')))?.body.match(/\/_next\/static\/[^"]+/) ?? []
  const requests = [...PAGES, script].flatMap((path) => [
    get(path),
    ...WAYS.map((way) => get(path, way)),
  ])
  for (const [path, fields] of FORMS) {
    const action = await visitor.action(path)
    const plain = formPost(path, action, fields)
    await visitor.send(plain)
    // As often as all the pages, for there is more in them that can be wrong.
    for (let copies = 0; copies < 5; copies++)
      requests.push(plain, actionPost(path, action, fields))
  }
  return requests.map((request) => visitor.dressed(request))
}
