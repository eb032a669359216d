import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname } from 'node:path'
import routing, { type RouteInvocationTarget } from '@next/routing'
import { type Output, readDeployment } from './deployment.ts'
import { Instance } from './instance.ts'

/**
 * A host as Vercel and its like are: it routes, and has each page and the proxy run as a function.
 * `node host.ts <deployment>`; the port and the address to listen on are PORT and HOSTNAME. With
 * FUNCTIONS_END=1 it ends a function after each call.
 */
const root = process.argv[2] ?? ''
const { buildId, basePath, routes, proxy, functions, files } = readDeployment(root)
const end = process.env.FUNCTIONS_END === '1'
const pathnames = [...Object.keys(functions), ...Object.keys(files)]

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** What Vercel takes: https://vercel.com/docs/functions/limitations#request-body-size */
const BODY_BYTES = 4.5 * 1024 * 1024

/** Headers of one connection, which are not handed on (RFC 9110, 7.6.1), and of its writer. */
const OF_THE_WAY = 'connection date expect keep-alive te trailer transfer-encoding upgrade'.split(
  ' ',
)

const instances = new Map<string, Instance>()

function instanceOf(output: Output, kind: 'proxy' | 'page'): Instance {
  const instance = instances.get(output.folder) ?? new Instance(root, output, kind)
  instances.set(output.folder, instance)
  return instance
}

function headersOf({ rawHeaders, headers: { host = '' } }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2)
    if (!OF_THE_WAY.includes(name.toLowerCase())) headers.append(name, value)
  }
  headers.set('x-forwarded-host', host)
  if (!headers.has('x-forwarded-proto')) headers.set('x-forwarded-proto', 'http')
  return headers
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    bytes += chunk.length
    if (bytes > BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @returns the path and query to call a function with, where they are others than were asked for */
function rewritten(url: URL, target: RouteInvocationTarget | undefined): string | undefined {
  if (!target || target.pathname === url.pathname) return undefined
  const query = Object.entries(target.query).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  )
  return `${target.pathname}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = '', url: path = '/' } = incoming
  const headers = headersOf(incoming)
  const body = await bodyOf(incoming)
  if (!body) return void outgoing.writeHead(413).end('The body is larger than functions take')
  if (headers.has('content-length') || body.length > 0) {
    headers.set('content-length', `${body.length}`)
  }
  const url = new URL(`${headers.get('x-forwarded-proto')}://${headers.get('host')}${path}`)
  let refusal: Response | undefined
  const found = await routing.resolveRoutes({
    url,
    buildId,
    basePath,
    headers,
    requestBody: new Blob([body]).stream(),
    pathnames,
    routes,
    invokeMiddleware: async () => {
      if (!proxy) return {}
      const instance = instanceOf(proxy, 'proxy')
      const given = await instance.call({ method, path, headers, body })
      const text = await Array.fromAsync(given).then((chunks) => Buffer.concat(chunks))
      instance.over(end)
      const pairs = Object.entries(given.headersDistinct).flatMap(([name, values = []]) =>
        // The proxy gave a Response; what stands around it is of the way here.
        OF_THE_WAY.includes(name) ? [] : values.map((value): [string, string] => [name, value]),
      )
      const status = given.statusCode ?? 500
      const empty = text.length === 0 || status === 204 || status === 304
      const response = new Response(empty ? null : text, { status, headers: pairs })
      const result = routing.responseToMiddlewareResult(response.clone(), headers, url)
      if (result.bodySent) refusal = response
      return result
    },
  })
  const set = (from: Headers) => {
    for (const [name, value] of from) {
      if (name.startsWith('x-middleware-') || OF_THE_WAY.includes(name)) continue
      if (name === 'set-cookie') outgoing.appendHeader(name, value)
      else outgoing.setHeader(name, value)
    }
  }
  set(found.resolvedHeaders ?? new Headers())
  if (refusal) {
    outgoing.removeHeader('set-cookie')
    set(refusal.headers)
    return void outgoing.writeHead(refusal.status).end(Buffer.from(await refusal.arrayBuffer()))
  }
  if (found.redirect) outgoing.setHeader('location', `${found.redirect.url}`)
  const status = found.redirect?.status ?? found.status
  if (status && status >= 300 && status < 400) return void outgoing.writeHead(status).end()
  const { resolvedPathname = '/_not-found', invocationTarget } = found
  const file = files[resolvedPathname]
  if (file && (method === 'GET' || method === 'HEAD')) {
    outgoing.setHeader('content-type', TYPES[extname(resolvedPathname)] ?? 'text/plain')
    return void outgoing.end(method === 'GET' ? readFileSync(`${root}/${file}`) : undefined)
  }
  const output = functions[resolvedPathname] ?? functions['/_not-found']
  if (!output) throw new Error(`Nothing to answer ${resolvedPathname} with`)
  const instance = instanceOf(output, 'page')
  const target = rewritten(url, invocationTarget) ?? path
  const given = await instance.call({ method, path: target, headers, body })
  for (const [name, values = []] of Object.entries(given.headersDistinct)) {
    if (name === 'set-cookie') for (const value of values) outgoing.appendHeader(name, value)
    else if (!OF_THE_WAY.includes(name)) outgoing.setHeader(name, values)
  }
  const missing = output === functions['/_not-found']
  outgoing.writeHead(missing ? 404 : (status ?? given.statusCode ?? 500))
  given.pipe(outgoing)
  outgoing.once('close', () => instance.over(end))
}

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch((error) => {
    console.error(error)
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502).end()
  })
})
server.listen(Number(process.env.PORT ?? 3000), process.env.HOSTNAME ?? '127.0.0.1')
process.once('SIGTERM', () => {
  for (const instance of instances.values()) instance.end()
  process.exit(0)
})
