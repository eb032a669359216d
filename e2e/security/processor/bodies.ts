import { actionPost, formPost, post } from '#e2e/security/fuzz/requests.ts'
import type { Visitor } from '#e2e/security/fuzz/visitor.ts'
import type { Pairs, WireRequest } from '#e2e/security/fuzz/wire.ts'
import { BYTES as BODY, filled } from './texts.ts'

/** What Next passes to the guard, in bytes. */
const BUFFERED = 640_000

const wireOf = (text: string) => Buffer.from(text).toString('latin1')

const chunked = (request: WireRequest, bytes: number): WireRequest => ({
  ...request,
  headers: [...request.headers, ['transfer-encoding', 'chunked']],
  body: `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n0\r\n\r\n`,
})

/** @returns forms, each broken or dear in another way */
export async function bodies(visitor: Visitor): Promise<[string, WireRequest][]> {
  const path = '/test/nickname'
  const action = await visitor.action(path)
  const bound = await visitor.bound('/test/bound')
  const args = (list: string): WireRequest => {
    const fields = bound.map(([name, value]): Pairs[number] => [
      name,
      name.endsWith(':1') ? list : value,
    ])
    return post('/test/bound', fields)
  }
  const raw = (body: string, boundary: string): WireRequest => {
    const { headers, ...request } = formPost(path, action, [])
    const type: Pairs[number] = ['content-type', `multipart/form-data; boundary=${boundary}`]
    return { ...request, headers: [...headers.filter(([name]) => name !== type[0]), type], body }
  }
  const many = (to: string, id: string, count: number, field: (index: number) => Pairs[number]) =>
    formPost(
      to,
      id,
      Array.from({ length: count }, (_, index) => field(index)),
    )
  const bring = await visitor.action('/session/bring')
  const forget = await visitor.action('/session')
  const options = await visitor.action('/test/options')
  const file = (text: string) => formPost('/session/bring', bring, [['file', text]])
  return [
    ['590 fields of one name', many(path, action, 590, () => ['nickname', 'a'.repeat(400)])],
    ['590 boxes', many('/test/options', options, 590, (index) => ['eats', `b${index}`])],
    ['5,000 fields', many(path, action, 5000, () => ['a', ''])],
    ['boundaries', raw(filled('\r\n--x', BODY), 'x')],
    ['hyphens', raw(filled('-', BODY), 'x-')],
    ['line breaks', raw(filled('\r\n', BODY), 'x')],
    ['heads', raw(filled('--x\r\nContent-Disposition: form-data; name="', BODY), 'x')],
    ['deep arguments', args(`${filled('[', BODY / 2)}${filled(']', BODY / 2)}`)],
    ['broad arguments', args(`[${filled('0,', BODY)}0]`)],
    ['large integers', args(`[${filled(`"$n${'9'.repeat(299)}",`, BODY)}0]`)],
    ['a long date', args(`["$D${filled('1 ', BODY)}"]`)],
    ['long texts of React', args(`["$$${filled('$', BODY)}"]`)],
    ['an unknown action with 60 KB', formPost(path, '40aa', [['nickname', filled('<&', 60_000)]])],
    ['an unknown action with 500 fields', many(path, '40aa', 500, (index) => [`f${index}`, '<'])],
    ['a body of 4 MB', chunked(raw('', 'x'), 4_000_000)],
    ['a body as long as Next buffers', chunked(raw('', 'x'), BUFFERED)],
    [
      'names of marks',
      raw(
        `--x\r\nContent-Disposition: form-data; name="${filled(wireOf('\u0301\u0316'), BODY)}"`,
        'x',
      ),
    ],
    ['a file with many seals', file(filled('<meta name="keepsake" content="1.aaaa', BODY))],
    ['a file with a long seal', file(`<meta name="keepsake" content="1.${filled('A', BODY)}">`)],
    ['a file with an endless seal', file(`<meta name="keepsake" content="1.${filled('A', BODY)}`)],
    ['a long code', formPost('/session/bring?code=1', bring, [['code', `1.${filled('A', BODY)}`]])],
    ['to forget a long name', formPost('/session', forget, [['entry', filled('.', BODY)]])],
    ['a script with a long name', actionPost('/session', forget, [['entry', filled('.', BODY)]])],
  ]
}
