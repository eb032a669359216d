import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { Readable } from 'node:stream'

/**
 * Runs one function, in its working directory, and sends the port to its parent. For `proxy` and `page`
 * see "Invoking Entrypoints" in Next's docs on adapters. `middleware` and `server` are called as the
 * launchers of @vercel/next 23.0.1 call them, which knows no adapters.
 */
const [, , entry, kind] = process.argv
// Next expects this global. Vercel's launcher sets it too.
Object.assign(globalThis, { AsyncLocalStorage })
const load = createRequire(`${process.cwd()}/`)

/** @param {import('node:http').IncomingMessage} request */
const urlOf = ({ headers, url }) => `${headers['x-forwarded-proto']}://${headers.host}${url}`

const waitUntil = () => {}

/** Next's settings as a build at Vercel and its launchers change them. */
function settings() {
  const { config } = load('./.next/required-server-files.json')
  const experimental = { ...config.experimental, trustHostHeader: true }
  return { ...config, experimental, distDir: '.next', compress: false }
}

/** The proxy takes a Request and returns a Response. */
const answering = (respond) => async (incoming, outgoing) => {
  const { method, headers } = incoming
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(incoming)
  const response = await respond(
    new Request(urlOf(incoming), { method, headers, body, ...(body && { duplex: 'half' }) }),
  )
  outgoing.writeHead(response.status, [...response.headers].flat())
  if (response.body) Readable.fromWeb(response.body).pipe(outgoing)
  else outgoing.end()
}

/** @type {Record<string, () => Promise<import('node:http').RequestListener>>} */
const kinds = {
  async proxy() {
    const { handler } = await load(`./${entry}`)
    return answering((request) => handler(request, { waitUntil }))
  },
  async page() {
    const { handler } = await load(`./${entry}`)
    return (incoming, outgoing) =>
      handler(incoming, outgoing, {
        waitUntil,
        requestMeta: { relativeProjectDir: '.', hostname: incoming.headers.host },
      })
  },
  async middleware() {
    const { default: run } = await load(`./${entry}`)
    return answering(async ({ url, method, headers, body }) => {
      const plain = Object.fromEntries(headers)
      const request = {
        url,
        method,
        headers: plain,
        nextConfig: settings(),
        page: '/middleware',
        body,
        waitUntil,
      }
      return (await run({ request })).response
    })
  },
  async server() {
    const { default: NextServer } = load(entry)
    // Otherwise it would request the page that an action redirects to through TLS.
    process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${process.env.PORT}`
    const server = new NextServer({ conf: settings(), dir: '.', minimalMode: true })
    return server.getRequestHandler()
  },
}
const handle = await kinds[kind]()

// Larger than the host's limit, because the host adds headers.
const server = createServer({ maxHeaderSize: 64 * 1024 }, (incoming, outgoing) => {
  handle(incoming, outgoing).catch((error) => {
    console.error(error)
    if (!outgoing.headersSent) outgoing.writeHead(500)
    outgoing.end()
  })
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))

// The host has ended, so this function ends too.
process.once('disconnect', () => process.exit())
