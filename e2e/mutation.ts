import fc from 'fast-check'
import { ROUTER_STATE } from './requests.ts'
import type { WireRequest } from './wire.ts'

/** Does something to a request that no client of ours would. */
type Mutation = (request: WireRequest) => WireRequest

const words = (text: string) => text.trim().split(/\s+/)

const METHODS = words('GET HEAD POST PUT DELETE PATCH OPTIONS QUERY PROPFIND get Post X')

const TARGETS = words(String.raw`
  / // /% /%00 /%2F /%2e%2e/ /.. /./heroes /heroes/ //heroes /heroes// /\heroes /heroes%5C
  /user /user/ /user// /user/% /user/%2F /user/%00 /user/%20 /user/.. /user/a/b /user/[name]
  /user/%5Bname%5D /user/%ED%A0%80 /user/%F0%9F%A6%87 /user/a.rsc /user/a?_rsc=1 /user/%25
  /success/x /index /index/index /index.rsc /.rsc /heroes.rsc /heroes.segments/_tree.segment.rsc
  /_not-found /_error /_app /500 /404 /favicon.ico /robots.txt /healthz /session/download
  /_next /_next/ /_next/% /_next/x /_next/static/x /_next/static/../x /_next/static/chunks/%2e
  /_next/static%2Fx /_next/image?url=/icon.svg&w=64&q=75 /_next/image /_next/data/x/index.json
  /_next/data/x/user/%.json /_next/webpack-hmr /__nextjs_original-stack-frame /%5Fnext/static/x
  /icon.svg /icon.svg/ /icon.svg% /icon.svgx /icon%2Esvg /ICON.svg /plain.css /plain.css?x /plain.cssx
  /?_rsc=x /?a=% /?a[]=%00 /?__nextDataReq=1 /?nxtPname=x /?dpl=x /heroes?x=%E0%A4%A ? heroes
  http://x/heroes https://localhost:1/ /#a`).concat('', '/a b', '/\u00ff\u00e2', '/user/\u00ff')

const NAMES = words(`
  rsc next-action next-url next-router-prefetch next-hmr-refresh next-resume
  next-router-segment-prefetch x-action-redirect x-action-forwarded x-action-revalidated
  x-nextjs-data x-nextjs-request-id x-nextjs-html-request-id x-next-resume-state-length
  x-next-cache-tags x-nonce x-middleware-subrequest x-middleware-prefetch x-middleware-rewrite
  x-middleware-next x-middleware-set-cookie x-middleware-override-headers x-middleware-invoke
  x-middleware-request-cookie x-matched-path x-now-route-matches x-invoke-path x-invoke-status
  x-prerender-revalidate x-forwarded-host x-forwarded-proto x-forwarded-port x-forwarded-for
  forwarded host origin referer sec-fetch-site sec-fetch-dest sec-fetch-mode sec-purpose purpose
  content-type content-encoding content-length transfer-encoding connection keep-alive expect
  upgrade te trailer range accept accept-encoding accept-language user-agent if-none-match if-range
  if-match if-modified-since if-unmodified-since cache-control content-security-policy cookie authorization`)

const VALUES = words(`
  0 1 2 -1 9007199254740993 null % %00 / // /;push //x/;push /heroes;replace * */* text/html
  text/x-component text/plain document prefetch multipart/form-data multipart/form-data;boundary=
  multipart/form-data;boundary=x;boundary=y application/x-www-form-urlencoded same-origin none
  cross-site http://localhost https://x data:x x a,b localhost:99999 [:: evil.example https chunked
  gzip br;q=x bytes=0-1 bytes=9- "x" W/" 100-continue websocket upgrade keep-alive close [] {} [""]
  ["",{}] %5B%22%22%5D %5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D /_tree /_full /../.. __proto__
  %5B%22%22%2C%7B%22children%22%3A%5B%22heroes%22%5D%7D%5D proxy:proxy:proxy:proxy:proxy Googlebot`)
  .concat('', 'a b', 'multipart/form-data; boundary="x"', 'multipart/form-data; boundary=x ')
  .concat('multipart/form-data; charset=utf-16; boundary=x', '[['.repeat(1000), 'x'.repeat(4000))

/** What means something to a parser of forms, or to React. */
const WORDS = words(String.raw`
  "$1" "$K1" ["$K1"] ["$K2"] ["$0"] "$K" "$B1" "$@1" "$F1" "$Q1" "$W1" "$h1" "$i1" "$n9" "$D" "$T"
  "$u" "$undefined" "$-Infinity" "$NaN" "$Z" "$o1" "$r1" "$A1" "$R1" "$X1" "$1:__proto__:then"
  {"then":"$1"} {"__proto__":1} $ACTION_ID_ $ACTION_REF_1 $ACTION_1:0 $ACTION_KEY 0 1_ 2_ _ name
  entry __proto__ constructor -- --x-- \ \" " ; %22 %0D%0A name=" ;filename="a" [] name*=UTF-8''%`)
  .concat(
    '\0',
    '\n',
    '\r\n',
    '\r\n\r\n',
    '--x\r\n',
    '\r\n--x--\r\n',
    '[['.repeat(2000),
    '\u00ff\u00fe',
  )
  .concat('content-transfer-encoding: base64\r\n', '; filename="a"', '\u00ed\u00a0\u0080')

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code))
const noise = fc.string({ unit: byte, minLength: 1, maxLength: 9 })
/** A place in a text of any length. */
const place = fc.double({ min: 0, max: 1, noNaN: true })

/** Puts something else in place of a part of a text. */
const edited = fc
  .record({
    from: place,
    cut: fc.constantFrom(0, 0, 1, 2, 9, 100, 1e9),
    put: fc.oneof(fc.constant(''), noise, fc.constantFrom(...WORDS)),
    times: fc.constantFrom(1, 1, 1, 1, 2, 300),
  })
  .map(({ from, cut, put, times }) => (text: string) => {
    const at = Math.floor(from * (text.length + 1))
    return text.slice(0, at) + put.repeat(times) + text.slice(at + cut)
  })

/** Without what Node's parser refuses, or most requests would come no further. */
const tidy = (text: string) => text.replaceAll(/\p{Cc}/gu, '')

const method = fc.oneof(fc.constantFrom(...METHODS), noise).map(
  (method): Mutation =>
    (request) => ({ ...request, method }),
)

const target = fc
  .oneof(
    fc.constantFrom(...TARGETS).map((target) => () => target),
    edited.map((edit) => (text: string) => tidy(edit(text)).replaceAll(' ', '+')),
    noise.map((segment) => () => `/user/${segment}`),
    fc.constantFrom('/', '%', '?', 'a').map((text) => () => `/${text.repeat(7000)}`),
  )
  .map(
    (edit): Mutation =>
      (request) => ({ ...request, target: edit(request.target) }),
  )

const added = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.oneof(fc.constantFrom(...VALUES), noise.map(tidy)),
    fc.boolean(),
  )
  .map(
    ([name, value, instead]): Mutation =>
      (request) => {
        const others = request.headers.filter(([other]) => !instead || other !== name)
        return { ...request, headers: [...others, [name, value]] }
      },
  )

const header = fc
  .record({ which: place, what: fc.constantFrom('drop', 'double', 'name', 'value'), edited })
  .map(
    ({ which, what, edited: edit }): Mutation =>
      (request) => {
        const headers = [...request.headers]
        const at = Math.floor(which * (headers.length - 1))
        const [name, value] = headers[at] ?? ['', '']
        if (what === 'drop') headers.splice(at, 1)
        else if (what === 'double') headers.push([name, value])
        else headers[at] = what === 'name' ? [edit(name), value] : [name, tidy(edit(value))]
        return { ...request, headers }
      },
  )

const cookies = fc
  .tuple(
    fc.constantFrom('drop', 'double', 'swap', 'edit', 'many', 'long'),
    fc.nat(9),
    fc.nat(9),
    edited,
  )
  .map(
    ([what, first, second, edit]): Mutation =>
      (request) => {
        const jar = (request.headers.find(([name]) => name === 'cookie')?.[1] ?? '').split('; ')
        const [one, other] = [first % jar.length, second % jar.length]
        const [name, value = ''] = (jar[one] ?? '').split('=')
        if (what === 'drop') jar.splice(one, 1)
        if (what === 'double') jar.push(jar[one] ?? '')
        if (what === 'swap') jar[one] = `${name}=${jar[other]?.split('=')[1]}`
        if (what === 'edit') jar[one] = tidy(edit(jar[one] ?? ''))
        if (what === 'many')
          for (let index = 0; index < 300; index++) jar.push(`${name}${index}=${index}`)
        if (what === 'long') jar[one] = `${name}=${value.repeat(9).slice(0, 9000)}`
        const others = request.headers.filter(([name]) => name !== 'cookie')
        return { ...request, headers: [...others, ['cookie', jar.join('; ')]] }
      },
  )

const body = edited.map(
  (edit): Mutation =>
    (request) => ({ ...request, body: edit(request.body) }),
)

const LINE = '\r\nContent-Disposition: form-data; name='
const part = fc
  .tuple(
    fc.oneof(fc.constantFrom('1', '_1_name', '_1_x', '2', ...WORDS), noise),
    fc.oneof(fc.constantFrom(...WORDS), noise),
    fc.boolean(),
  )
  .map(
    ([name, value, first]): Mutation =>
      (request) => {
        const boundary = request.body.slice(0, request.body.indexOf('\r\n'))
        const added = `${boundary}${LINE}"${name}"\r\n\r\n${value}\r\n`
        const at = first ? 0 : request.body.lastIndexOf(`${boundary}--`)
        return { ...request, body: request.body.slice(0, at) + added + request.body.slice(at) }
      },
  )

const length = fc.constantFrom(-9, -1, 1, 9, 400_000).map(
  (more): Mutation =>
    (request) => ({
      ...request,
      headers: [
        ...request.headers,
        ['content-length', `${Math.max(0, request.body.length + more)}`],
      ],
    }),
)

const chunked: Mutation = (request) => ({
  ...request,
  headers: [...request.headers, ['transfer-encoding', 'chunked']],
  body: `${request.body.length.toString(16)}\r\n${request.body}\r\n0\r\n\r\n`,
})

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 1, arbitrary: method },
  { weight: 4, arbitrary: target },
  { weight: 6, arbitrary: added },
  { weight: 2, arbitrary: header },
  { weight: 4, arbitrary: cookies },
  { weight: 6, arbitrary: body },
  { weight: 4, arbitrary: part },
  { weight: 1, arbitrary: length },
  { weight: 1, arbitrary: fc.constant(chunked) },
)

/**
 * What Next answers with a 500 where we have no say. Before it asks the proxy: TRACE, which it has
 * not, and an address that is none; to CONNECT Node hangs up. After: a state of its router that it
 * can't parse; what that may be is between Next and itself.
 */
const isOutOfReach = ({ method, target, headers }: WireRequest) =>
  ['TRACE', 'CONNECT'].includes(method) ||
  target.startsWith('*') ||
  (target.includes('://') && !URL.canParse(target)) ||
  headers
    .filter(([name]) => name.toLowerCase() === 'next-router-state-tree')
    .some(([, value], index) => index > 0 || value !== ROUTER_STATE)

/** Requests made from valid ones, each with something wrong. */
export const mutated = (valid: WireRequest[]): fc.Arbitrary<WireRequest> =>
  fc
    .tuple(fc.constantFrom(...valid), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([request, mutations]) => mutations.reduce((changed, change) => change(changed), request))
    .filter((request) => !isOutOfReach(request))
