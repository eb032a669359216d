import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import routing, { type MiddlewareResult, type RouteInvocationTarget } from '@next/routing'
import { type Output, readDeployment } from './deployment.ts'
import { sendFile } from './file.ts'
import { type Incoming, isForwarded, read } from './incoming.ts'
import { type Call, Instance } from './instance.ts'

/**
 * A host like Vercel: it routes requests, and runs each page and the proxy as a function. Its
 * command is `node host.ts <deployment>`. It listens at PORT and HOSTNAME. With FUNCTIONS_END=1 it
 * ends a function after each call.
 */
const root = process.argv[2] ?? ''
const { buildId, basePath, routes, proxy, functions, files } = readDeployment(root)
const end = process.env.FUNCTIONS_END === '1'
const pathnames = [...Object.keys(functions), ...Object.keys(files)]

/** The page for an unknown address. */
const MISSING = '/_not-found'

/** Hosts replace these with one slash before they route, as Next's own server does. */
const REPEATED = /[/\\]{2,}|\\/g

const instances = new Map<string, Instance>()

function instanceOf(output: Output): Instance {
  const instance = instances.get(output.folder) ?? new Instance(root, output)
  instances.set(output.folder, instance)
  return instance
}

/** @returns each cookie as its own header, and any other repeated header as a list */
function headersOf({ headersDistinct }: IncomingMessage): [string, string][] {
  const forwarded = Object.entries(headersDistinct).filter(([name]) => isForwarded(name))
  return forwarded.flatMap(([name, values = []]) => {
    const separate = name === 'set-cookie' ? values : [values.join(', ')]
    return separate.map((value): [string, string] => [name, value])
  })
}

function addHeaders(outgoing: ServerResponse, headers: Iterable<[string, string]>) {
  for (const [name, value] of headers) {
    if (name.startsWith('x-middleware-')) continue
    if (name === 'set-cookie') outgoing.appendHeader(name, value)
    else outgoing.setHeader(name, value)
  }
}

/** @returns the response of the proxy. Its function returned a Response, so this does too */
async function callProxy(output: Output, incoming: Incoming): Promise<Response> {
  const instance = instanceOf(output)
  const received = await instance.call(incoming)
  const body = Buffer.concat(await Array.fromAsync(received))
  instance.release(end)
  const status = received.statusCode ?? 500
  return new Response(body.length > 0 ? body : null, { status, headers: headersOf(received) })
}

/** @returns the route of a request, or the response of the proxy if it responds itself */
async function route(incoming: Incoming) {
  const { url, headers, body } = incoming
  let answered: Response | undefined
  const invokeMiddleware = async (): Promise<MiddlewareResult> => {
    if (!proxy) return {}
    const response = await callProxy(proxy, incoming)
    const result = routing.responseToMiddlewareResult(response.clone(), headers, url)
    if (result.bodySent) answered = response
    return result
  }
  const requestBody = new Blob([body]).stream()
  const request = { url, headers, requestBody }
  const rules = { buildId, basePath, pathnames, routes }
  return {
    found: await routing.resolveRoutes({ ...request, ...rules, invokeMiddleware }),
    answered,
  }
}

/** @returns the path and query after a rewrite, or undefined if there was none */
function rewritten(url: URL, target: RouteInvocationTarget | undefined): string | undefined {
  if (!target || target.pathname === url.pathname) return undefined
  const query = Object.entries(target.query).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  )
  return `${target.pathname}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
}

/** In minimal mode Next's server does not route: a header names the page, and the query its parameters. */
function withMatchedPath(
  incoming: Incoming,
  page: string,
  parameters: Record<string, string>,
): Call {
  const headers = new Headers(incoming.headers)
  headers.set('x-matched-path', page)
  const url = new URL(incoming.url)
  const named = Object.entries(parameters).filter(([name]) => name.startsWith('nxtP'))
  for (const [name, value] of named) url.searchParams.set(name, value)
  return {
    ...incoming,
    headers,
    path: named.length > 0 ? url.pathname + url.search : incoming.path,
  }
}

async function respond(incoming: Incoming, outgoing: ServerResponse): Promise<void> {
  const { method, url, path } = incoming
  const [pathname = ''] = path.split('?')
  const normalized = pathname.replace(REPEATED, '/')
  if (normalized !== pathname) {
    outgoing.setHeader('location', normalized + url.search)
    return void outgoing.writeHead(308).end()
  }
  const { found, answered } = await route(incoming)
  if (answered) {
    addHeaders(outgoing, answered.headers)
    return void outgoing.writeHead(answered.status).end(Buffer.from(await answered.arrayBuffer()))
  }
  addHeaders(outgoing, found.resolvedHeaders ?? [])
  const { resolvedPathname = MISSING, invocationTarget, redirect } = found
  if (redirect) outgoing.setHeader('location', `${redirect.url}`)
  const status = redirect?.status ?? found.status
  if (status && status >= 300 && status < 400) return void outgoing.writeHead(status).end()
  const file = files[resolvedPathname]
  if (file && (method === 'GET' || method === 'HEAD'))
    return sendFile(outgoing, `${root}/${file}`, resolvedPathname, incoming)
  const page = functions[resolvedPathname] ? resolvedPathname : MISSING
  const output = functions[page]
  if (!output) throw new Error(`No function for ${resolvedPathname}`)
  const instance = instanceOf(output)
  const received = await instance.call(
    output.kind === 'server'
      ? withMatchedPath(incoming, page, found.routeMatches ?? {})
      : { ...incoming, path: rewritten(url, invocationTarget) ?? path },
  )
  addHeaders(outgoing, headersOf(received))
  outgoing.writeHead(page === MISSING ? 404 : (status ?? received.statusCode ?? 500))
  received.pipe(outgoing)
  await once(outgoing, 'close')
  instance.release(end)
}

const server = createServer(async (message, outgoing) => {
  try {
    const incoming = await read(message)
    if (typeof incoming === 'number') outgoing.writeHead(incoming).end()
    else await respond(incoming, outgoing)
  } catch (error) {
    // The visitor has left, so there is nobody to respond to.
    if (message.errored) return void outgoing.destroy()
    console.error(error)
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502).end()
  }
})
server.listen(Number(process.env.PORT ?? 3000), process.env.HOSTNAME ?? '127.0.0.1')
process.once('SIGTERM', () => {
  for (const instance of instances.values()) instance.end()
  process.exit(0)
})
