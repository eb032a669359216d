import { formPost } from '#e2e/security/fuzz/requests.ts'
import type { Visitor } from '#e2e/security/fuzz/visitor.ts'
import { get, type Pairs, type WireRequest } from '#e2e/security/fuzz/wire.ts'
import { ALL } from '#e2e/support/all.ts'
import { cookieName } from '#lib/session/cookie.ts'
import { bodies } from './bodies.ts'
import { filled as repeated } from './texts.ts'

/** The longest head that Node accepts has 16 KB. The router adds to some addresses. */
const HEAD = 14_000
const filled = (unit: string, length = HEAD) => repeated(unit, length)

/** Cookies whose names are made up, as many as a head holds. */
function madeUp(nameOf: (index: number) => string, value: string): Pairs {
  const cookies: string[] = []
  for (let length = 0; length < HEAD; length += (cookies.at(-1) ?? '').length + 2) {
    cookies.push(`${cookieName(nameOf(cookies.length), true)}=${value}`)
  }
  return [['cookie', cookies.join('; ')]]
}

const base36 = (index: number, length: number) => index.toString(36).padStart(length, '0')

const SEAL = `Fe26.2*1*${'a'.repeat(64)}*b*c*9999999999999*${'d'.repeat(64)}*${'A'.repeat(43)}~2`

const COOKIES: Record<string, Pairs> = {
  'made-up entries': madeUp((index) => `x${index}`, 'y'),
  'made-up seals': madeUp((index) => `x${index}`, SEAL),
  'made-up runs': madeUp((index) => `booking.${base36(index, 8)}`, 'y'),
  'made-up drafts': madeUp((index) => `draft.party.aaaaaaaa.guests.${base36(index, 4)}`, 'y'),
  'drafts of forms': madeUp((index) => `draft.x${index}`, 'y'),
  'a long flash': [['cookie', `${cookieName('flash', true)}=1.${filled('A')}`]],
  'a long entry': [['cookie', `${cookieName('contact', true)}=${filled('Fe26.2*')}`]],
  'spaces in cookies': [['cookie', `a${filled(' ')}=${filled(' ', 10)}b`]],
  'signs of cookies': [['cookie', filled(';=')]],
}

const READING = ALL
  ? ['/', '/session', '/session/download', '/session/take', '/test/booking', '/test/contact']
  : ['/session', '/test/booking']

/** Addresses, each a page of its own or none. */
const ADDRESSES = [
  ...['/', 'a/', '/%2F', '%E0', '.', '../', '[', '(', '%CC%81%CC%96', ':', '*', '@', '-'].map(
    (unit) => `/${filled(unit)}`,
  ),
  ...['a/', '%2F', '%CC%81%CC%96', '%20'].map((unit) => `/test/docs/${filled(unit)}`),
  ...['a', '%CC%81%CC%96', '%F0%9F%A6%87'].map((unit) => `/user/${filled(unit)}`),
  ...['a', '/a', 'guests/'].map((unit) => `/test/party/${filled(unit)}`),
  ...['code', 'entry', 'problem', 'again', 'seal'].flatMap((name) =>
    ['a', '1', '%CC%81%CC%96', '-', '.'].map((unit) => `/session/bring?${name}=${filled(unit)}`),
  ),
  `/session/bring?code=1.${filled('A')}`,
  `/session/take?entry=${filled('a')}`,
  `/session/take/file?entry=${filled('.')}`,
  `/session/take/code?seal=${filled('a', 900)}&width=1000`,
  `/?${filled('a=&')}`,
  `/?${filled('a[]=b&')}`,
  `/test/booking?gone=${filled('%0A')}`,
]

const TREE = (unit: string, end: string, times: number) =>
  encodeURIComponent(unit.repeat(times) + end.repeat(times)).slice(0, HEAD)

const HEADERS: Record<string, Pairs> = {
  'a deep state of the router': [['next-router-state-tree', TREE('["",{"c":', '}]', 400)]],
  'a broad state of the router': [
    ['next-router-state-tree', TREE('["",{"a":["",{}],"b":["",{}]},', 'null]', 200)],
  ],
  'a list as the state': [['next-router-state-tree', filled('[')]],
  'a long path of a segment': [
    ['rsc', '1'],
    ['next-router-prefetch', '1'],
    ['next-router-segment-prefetch', filled('/a')],
  ],
  'a long next-url': [
    ['rsc', '1'],
    ['next-url', filled('/a')],
  ],
  'many languages': [['accept-language', filled('a,')]],
  'many encodings': [['accept-encoding', filled('a;q=0,')]],
  'many etags': [['if-none-match', filled('"",')]],
  'many protocols': [['x-forwarded-proto', filled('https,')]],
  'spaces in the protocol': [['x-forwarded-proto', `https${filled(' ')}x`]],
  'a long forwarded host': [['x-forwarded-host', filled('a.')]],
  'many forwarded addresses': [['x-forwarded-for', filled('1.1.1.1,')]],
  'many ranges': [['range', `bytes=${filled('0-1,')}`]],
}

/** @returns requests that read cookies, addresses, headers or bodies, and are made to be dear */
export async function dearRequests(visitor: Visitor): Promise<[string, WireRequest][]> {
  const cookies = Object.entries(COOKIES).flatMap(([name, headers]) =>
    READING.map((path): [string, WireRequest] => [`${path} with ${name}`, get(path, headers)]),
  )
  const forget = await visitor.action('/session')
  const action = await visitor.action('/test/contact')
  const writing = Object.entries(COOKIES).flatMap(([name, headers]): [string, WireRequest][] => {
    const all = formPost('/session', forget, [])
    const one = formPost('/test/contact', action, [])
    return [
      [`to forget everything with ${name}`, { ...all, headers: [...all.headers, ...headers] }],
      [`a form with ${name}`, { ...one, headers: [...one.headers, ...headers] }],
    ]
  })
  const addresses = ADDRESSES.map((path): [string, WireRequest] => [path.slice(0, 40), get(path)])
  const headers = Object.entries(HEADERS).flatMap(([name, pairs]): [string, WireRequest][] => [
    [name, get('/test/contact', pairs)],
    [`a file with ${name}`, get('/icon.svg', pairs)],
  ])
  return [...cookies, ...writing, ...addresses, ...headers, ...(await bodies(visitor))]
}
