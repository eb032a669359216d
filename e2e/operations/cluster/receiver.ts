import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { type Answer, hangUp, ok, Receiver, status } from '#e2e/delivery/receiver.ts'
import { type Message, messageSchema } from '#lib/delivery/message.ts'

/** What a receiver does with a message that it has checked. */
interface Way {
  stores: boolean
  answer: Answer
}

const closeUnanswered: Answer = ({ socket }) => socket?.destroy()

const FAILURES: Way[] = [true, false].flatMap((stores) =>
  [status(500), hangUp, closeUnanswered].map((answer) => ({ stores, answer })),
)
FAILURES.push({ stores: false, answer: status(302, { location: '/elsewhere' }) })

/** The last failure: it closes the connection before it has read anything. */
const WAYS = 2 * (FAILURES.length + 1)

/** In milliseconds: at most what storing takes, so that instances are killed while they wait. */
const STORING = 40

const oneOf = (count: number) => Math.floor(Math.random() * count)

/** Like lib/delivery/receiver.example.js: stores a message by its id. It fails half of the time. */
export class FailingReceiver extends Receiver {
  readonly #webhook = new Webhook(this.settings.DELIVERY_SECRET)
  /** The answers of each message by its id, as JSON. */
  readonly stored = new Map<string, string>()
  posts = 0
  /** Connections that it closed before it had read anything. */
  closed = 0
  /** POSTs that broke off, or had a wrong signature. */
  refused = 0
  /** POSTs with an id that it has stored. */
  repeats = 0

  /** @returns in how many messages the text is */
  count(text: string): number {
    return [...this.stored.values()].filter((answers) => answers.includes(text)).length
  }

  protected override connected(socket: Duplex): void {
    if (oneOf(WAYS) > 0) return
    this.closed += 1
    socket.destroy()
  }

  protected override async take(request: IncomingMessage, response: ServerResponse) {
    this.posts += 1
    try {
      const body = Buffer.concat(await Array.fromAsync(request)).toString()
      const message = this.#webhook.verify(body, request.headers as Record<string, string>)
      await this.#store(`${request.headers['webhook-id']}`, messageSchema.parse(message), response)
    } catch {
      this.refused += 1
      status(400)(response)
    }
  }

  async #store(id: string, { answers }: Message, response: ServerResponse): Promise<void> {
    const { stores, answer } = FAILURES[oneOf(WAYS - 1)] ?? { stores: true, answer: ok }
    if (this.stored.has(id)) this.repeats += 1
    await setTimeout(oneOf(STORING))
    if (stores) this.stored.set(id, JSON.stringify(answers))
    await setTimeout(oneOf(STORING))
    answer(response)
  }
}
