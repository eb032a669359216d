import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { Readable } from 'node:stream'

/**
 * Runs one output as a function, in the folder that is its working directory, and tells its parent
 * the port. See "Invoking Entrypoints" in Next's docs on adapters.
 */
const [, , entry, kind] = process.argv
// Next takes it from there, as Vercel's launcher has it.
Object.assign(globalThis, { AsyncLocalStorage })
const { handler } = await createRequire(`${process.cwd()}/`)(`./${entry}`)

/** @param {import('node:http').IncomingMessage} request */
const urlOf = ({ headers, url }) => `${headers['x-forwarded-proto']}://${headers.host}${url}`

/** The proxy takes a Request and gives a Response. */
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

// More than what the host takes, for it adds to that.
const server = createServer({ maxHeaderSize: 64 * 1024 }, (incoming, outgoing) => {
  const answer = kind === 'proxy' ? proxy : page
  answer(incoming, outgoing).catch((error) => {
    console.error(error)
    if (!outgoing.headersSent) outgoing.writeHead(500)
    outgoing.end()
  })
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))

// Its host is gone: whoever kills that means all of it.
process.once('disconnect', () => process.exit())
