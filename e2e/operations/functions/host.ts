import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import routing, { type MiddlewareResult, type RouteInvocationTarget } from '@next/routing'
import { type Output, readDeployment } from './deployment.ts'
import { sendFile } from './file.ts'
import { type Incoming, isHandedOn, read } from './incoming.ts'
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

/** The page for an address that has none. */
const MISSING = '/_not-found'

/** Hosts make one of them before they route, as Next's own server does. */
const REPEATED = /[/\\]{2,}|\\/g

const instances = new Map<string, Instance>()

function instanceOf(output: Output, kind: 'proxy' | 'page'): Instance {
  const instance = instances.get(output.folder) ?? new Instance(root, output, kind)
  instances.set(output.folder, instance)
  return instance
}

/** @returns each cookie by itself, and of other headers that come more than once a list */
function headersOf({ headersDistinct }: IncomingMessage): [string, string][] {
  const handedOn = Object.entries(headersDistinct).filter(([name]) => isHandedOn(name))
  return handedOn.flatMap(([name, values = []]) => {
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

/** @returns what the proxy answers, as a Response: it has been sent as one */
async function askProxy(output: Output, incoming: Incoming): Promise<Response> {
  const instance = instanceOf(output, 'proxy')
  const given = await instance.call(incoming)
  const body = Buffer.concat(await Array.fromAsync(given))
  instance.over(end)
  const status = given.statusCode ?? 500
  return new Response(body.length > 0 ? body : null, { status, headers: headersOf(given) })
}

/** @returns where a request leads, and what the proxy answers instead, if it does */
async function route(incoming: Incoming) {
  const { url, headers, body } = incoming
  let answered: Response | undefined
  const invokeMiddleware = async (): Promise<MiddlewareResult> => {
    if (!proxy) return {}
    const response = await askProxy(proxy, incoming)
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

/** @returns the path and query to call a function with, where they are others than were asked for */
function rewritten(url: URL, target: RouteInvocationTarget | undefined): string | undefined {
  if (!target || target.pathname === url.pathname) return undefined
  const query = Object.entries(target.query).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  )
  return `${target.pathname}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
}

async function answer(incoming: Incoming, outgoing: ServerResponse): Promise<void> {
  const { method, url, path } = incoming
  const [pathname = ''] = path.split('?')
  const tidied = pathname.replace(REPEATED, '/')
  if (tidied !== pathname) {
    outgoing.setHeader('location', tidied + url.search)
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
  const output = functions[resolvedPathname] ?? functions[MISSING]
  if (!output) throw new Error(`Nothing to answer ${resolvedPathname} with`)
  const instance = instanceOf(output, 'page')
  const given = await instance.call({
    ...incoming,
    path: rewritten(url, invocationTarget) ?? path,
  })
  addHeaders(outgoing, headersOf(given))
  outgoing.writeHead(output === functions[MISSING] ? 404 : (status ?? given.statusCode ?? 500))
  given.pipe(outgoing)
  await once(outgoing, 'close')
  instance.over(end)
}

const server = createServer(async (message, outgoing) => {
  try {
    const incoming = await read(message)
    if (typeof incoming === 'number') outgoing.writeHead(incoming).end()
    else await answer(incoming, outgoing)
  } catch (error) {
    // A visitor who has left: nothing to tell, and nobody to tell it.
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
