// Run `npm install standardwebhooks` first. DELIVERY_SECRET has one secret here, even while the app has two.
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.DELIVERY_SECRET)
const known = new Set() // Use a database: a restart forgets this.

createServer(async (request, response) => {
  try {
    const message = webhook.verify(await text(request), request.headers)
    const id = request.headers['webhook-id']
    if (!known.has(id)) console.log(message.reference, message.labelled)
    known.add(id)
    response.writeHead(204).end()
  } catch (error) {
    console.error(error)
    response.writeHead(400).end()
  }
}).listen(process.env.PORT ?? 4000)
