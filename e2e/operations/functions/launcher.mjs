import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { Readable } from 'node:stream'

/**
 * Runs one function, in its working directory, and sends the port to its parent. See "Invoking
 * Entrypoints" in Next's docs on adapters.
 */
const [, , entry, kind] = process.argv
// Next expects this global. Vercel's launcher sets it too.
Object.assign(globalThis, { AsyncLocalStorage })
const { handler } = await createRequire(`${process.cwd()}/`)(`./${entry}`)

/** @param {import('node:http').IncomingMessage} request */
const urlOf = ({ headers, url }) => `${headers['x-forwarded-proto']}://${headers.host}${url}`

/** The proxy takes a Request and returns a Response. */
async function proxy(incoming, outgoing) {
  const { method, headers } = incoming
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(incoming)
  const response = await handler(
    new Request(urlOf(incoming), { method, headers, body, ...(body && { duplex: 'half' }) }),
    { waitUntil: () => {} },
  )
  outgoing.writeHead(response.status, [...response.headers].flat())
  if (response.body) Readable.fromWeb(response.body).pipe(outgoing)
  else outgoing.end()
}

const page = (incoming, outgoing) =>
  handler(incoming, outgoing, {
    waitUntil: () => {},
    requestMeta: { relativeProjectDir: '.', hostname: incoming.headers.host },
  })

// Larger than the host's limit, because the host adds headers.
const server = createServer({ maxHeaderSize: 64 * 1024 }, (incoming, outgoing) => {
  const handle = kind === 'proxy' ? proxy : page
  handle(incoming, outgoing).catch((error) => {
    console.error(error)
    if (!outgoing.headersSent) outgoing.writeHead(500)
    outgoing.end()
  })
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))

// The host has ended, so this function ends too.
process.once('disconnect', () => process.exit())
