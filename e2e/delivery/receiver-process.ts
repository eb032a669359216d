/*
 * A receiver as a process of its own. It stores each message once, in a file, before it answers. It
 * says on standard output that it listens, and that it has stored or known a message.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { Webhook } from 'standardwebhooks'

const [, , port, key = '', cert = '', file = '', answers] = process.argv
const webhook = new Webhook(`${process.env.DELIVERY_SECRET}`)

const say = (what: string) => process.stdout.write(`${what}\n`)

const pair = { key: readFileSync(key), cert: readFileSync(cert) }
createServer(pair, async (request, response) => {
  const body = Buffer.concat(await Array.fromAsync(request)).toString()
  webhook.verify(body, request.headers as Record<string, string>)
  const id = `${request.headers['webhook-id']}`
  const isKnown = readFileSync(file, { encoding: 'utf8', flag: 'a+' }).includes(id)
  if (!isKnown) appendFileSync(file, `${JSON.stringify({ id, ...JSON.parse(body) })}\n`)
  say(isKnown ? 'known' : 'stored')
  if (answers === 'answers') response.writeHead(204).end()
}).listen(Number(port), () => say('listening'))
