import fc from 'fast-check'
import { AS_FUNCTIONS } from '#e2e/support/server.ts'
import { edited, noise, place, tidy } from './text.ts'
import { METHODS, NAMES, TARGETS, VALUES, WORDS } from './vocabulary.ts'
import type { WireRequest } from './wire.ts'

/** Changes a request in a way that no browser would. */
type Mutation = (request: WireRequest) => WireRequest

const method = fc.oneof(fc.constantFrom(...METHODS), noise).map(
  (method): Mutation =>
    (request) => ({ ...request, method }),
)

const target = fc
  .oneof(
    fc.constantFrom(...TARGETS).map((target) => () => target),
    edited.map((edit) => (text: string) => tidy(edit(text)).replaceAll(' ', '+')),
    noise.map((segment) => () => `/test/docs/${segment}`),
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
        const pairs = (request.headers.find(([name]) => name === 'cookie')?.[1] ?? '').split('; ')
        const [one, other] = [first % pairs.length, second % pairs.length]
        const [name, value = ''] = (pairs[one] ?? '').split('=')
        if (what === 'drop') pairs.splice(one, 1)
        if (what === 'double') pairs.push(pairs[one] ?? '')
        if (what === 'swap') pairs[one] = `${name}=${pairs[other]?.split('=')[1]}`
        if (what === 'edit') pairs[one] = tidy(edit(pairs[one] ?? ''))
        if (what === 'many')
          for (let index = 0; index < 300; index++) pairs.push(`${name}${index}=${index}`)
        if (what === 'long') pairs[one] = `${name}=${value.repeat(9).slice(0, 9000)}`
        const others = request.headers.filter(([name]) => name !== 'cookie')
        return { ...request, headers: [...others, ['cookie', pairs.join('; ')]] }
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

/** Inserts a value into those that are bound to an action, or replaces one. */
const argument = fc.tuple(place, fc.constantFrom(...WORDS), fc.nat(1)).map(
  ([from, word, instead]): Mutation =>
    (request) => ({
      ...request,
      body: request.body.replace(/(?<=\r\n\[).*(?=\]\r\n)/, (list) => {
        const values = list.split(',')
        values.splice(Math.floor(from * (values.length + 1)), instead, word)
        return values.join()
      }),
    }),
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
  { weight: 4, arbitrary: argument },
  { weight: 1, arbitrary: length },
  { weight: 1, arbitrary: fc.constant(chunked) },
)

/** lib/next/requests.ts mends them for a server. A platform of functions has a server of its own. */
const isMended = ({ method, target }: WireRequest) =>
  method === 'TRACE' || !(target.startsWith('/') || URL.canParse(target))

/** For CONNECT Node closes the connection. */
const isOutOfReach = (request: WireRequest) =>
  request.method === 'CONNECT' || (AS_FUNCTIONS && isMended(request))

/** Valid requests, each with one to four mutations. */
export const mutated = (valid: WireRequest[]): fc.Arbitrary<WireRequest> =>
  fc
    .tuple(fc.constantFrom(...valid), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([request, mutations]) => mutations.reduce((changed, change) => change(changed), request))
    .filter((request) => !isOutOfReach(request))
