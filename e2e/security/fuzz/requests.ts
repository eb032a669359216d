import { Visitor } from './visitor.ts'
import { get, type Pairs, type WireRequest } from './wire.ts'

export function post(target: string, fields: Pairs, headers: Pairs = []): WireRequest {
  const parts = fields.map(
    ([name, value]) =>
      `--fuzz\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const form: Pairs = [
    ['sec-fetch-site', 'same-origin'],
    ['content-type', 'multipart/form-data; boundary=fuzz'],
  ]
  const body = `${parts.join('')}--fuzz--\r\n`
  return { method: 'POST', target, headers: [...form, ...headers], body }
}

/** What a browser sends without JavaScript. */
export const formPost = (path: string, action: string, fields: Pairs) =>
  post(path, [[`$ACTION_ID_${action}`, ''], ...fields])

/** What Next's router sends about the current page. */
const ROUTER_STATE = '%5B%22%22%2C%7B%7D%5D'

const scripted = (action: string): Pairs => [
  ['next-action', action],
  ['accept', 'text/x-component'],
  ['next-router-state-tree', ROUTER_STATE],
]

/** What React sends. */
export const actionPost = (path: string, action: string, fields: Pairs, root = '["$K1"]') =>
  post(
    path,
    [...fields.map(([name, value]): [string, string] => [`_1_${name}`, value]), ['0', root]],
    scripted(action),
  )

/** What React sends for an action without parameters. */
const emptyPost = (path: string, action: string): WireRequest => {
  const { headers, ...request } = post(path, [], scripted(action))
  const others = headers.filter(([name]) => name !== 'content-type')
  return {
    ...request,
    headers: [...others, ['content-type', 'text/plain;charset=UTF-8']],
    body: '[]',
  }
}

const PAGES = [
  '/',
  '/test/nickname',
  '/test/contact',
  '/session',
  '/session/download',
  '/session/take',
  '/session/take/file',
  '/session/bring',
  '/session/bring?code=12.AAAA',
  '/test/contact/sent',
  '/test/docs/Ada',
  '/test/docs/%20',
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
  ['/test/nickname', [['nickname', 'Ada']]],
  ['/test/nickname', [['nickname', '']]],
  [
    '/test/contact',
    [
      ['name', 'Grace Hopper'],
      ['subject', 'Opening hours'],
      ['message', 'When are you open?'],
    ],
  ],
  ['/test/contact', [['name', 'Grace Hopper']]],
  ['/session', [['entry', 'nothing']]],
  ['/session/bring', [['file', '<meta name="keepsake" content="12.AAAA">']]],
]

/** Forms whose actions have bound values or a state. */
const BOUND: [path: string, fields: Pairs][] = [
  ['/test/bound', [['note', 'Buy flowers']]],
  ['/test/state', [['candidate', 'Ada']]],
]

/** @returns one of each kind of request that the app accepts, from a visitor who has sent every form */
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
    // Several copies, because forms have more parts that can be wrong.
    for (let copies = 0; copies < 5; copies++)
      requests.push(plain, actionPost(path, action, fields))
  }
  for (const [path, fields] of BOUND) {
    const hidden = await visitor.bound(path)
    const text = (end: string) => hidden.find(([name]) => name.endsWith(end))?.[1] ?? ''
    const action = /"id":"(\w+)"/.exec(text(':0'))?.[1] ?? ''
    const root = text(':1').replace(/\]$/, ',"$K1"]')
    for (let copies = 0; copies < 8; copies++)
      requests.push(post(path, [...hidden, ...fields]), actionPost(path, action, fields, root))
  }
  const withoutParameters = await visitor.action('/test/bound')
  requests.push(
    formPost('/test/bound', withoutParameters, []),
    emptyPost('/test/bound', withoutParameters),
  )
  return requests.map((request) => visitor.withCookies(request))
}
