import { createHmac } from 'node:crypto'
import { logUndelivered } from '#lib/config/log.ts'
import type { Prepared } from './message.ts'

/** Whether the receiver confirmed the message. If it did not, whether the message may have arrived. */
export type Result = { sent: true } | { sent: false; mayHaveArrived: boolean }

/** In milliseconds: until the first line of the answer, with all that comes before it. */
const TIME_LIMIT = 10_000

/** The headers by Standard Webhooks 1.0.0. Each key signs: a receiver that knows one can check. */
function signed({ id, body }: Prepared, keys: readonly Uint8Array[]): Record<string, string> {
  // The moment of this try. A receiver refuses an old one.
  const timestamp = `${Math.floor(Date.now() / 1000)}`
  const sign = (key: Uint8Array) =>
    `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': keys.map(sign).join(' '),
  }
}

/** What Node says about a failed connection. */
interface Failure {
  code?: string
  syscall?: string
  errors?: Failure[]
}

/** Whether it failed before anything of the message was sent. */
const neverConnected = ({ code = '', syscall = '', errors }: Failure): boolean =>
  ['connect', 'getaddrinfo'].includes(syscall) ||
  code === 'UND_ERR_CONNECT_TIMEOUT' ||
  // The certificate is checked before the request: https://nodejs.org/api/tls.html#x509-certificate-error-codes
  /CERT|SIGNATURE/.test(code) ||
  (errors?.every(neverConnected) ?? false)

interface Outcome {
  /** Why it is not sent, for the operator. */
  reason?: string
  mayHaveArrived: boolean
}

function outcomeOf({ ok, status }: Response): Outcome {
  if (ok) return { mayHaveArrived: true }
  // A server that fails, or a proxy in front of it, may have stored the message before.
  return { reason: `status ${status}`, mayHaveArrived: status >= 500 }
}

function outcomeOfError(error: unknown): Outcome {
  const { name, cause } = error as Error & { cause?: Failure }
  if (name === 'TimeoutError') return { reason: 'time limit', mayHaveArrived: true }
  const failure = cause ?? {}
  // The message of the error has the address in it.
  return { reason: failure.code ?? 'no answer', mayHaveArrived: !neverConnected(failure) }
}

/**
 * Sends a message once. Nothing but an answer of 2xx is "sent": not a redirect either, because the
 * address is the operator's to set. What is not sent is logged, without address and content.
 */
export async function send(
  prepared: Prepared,
  address: string,
  keys: readonly Uint8Array[],
): Promise<Result> {
  const { reason, mayHaveArrived } = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // A connection that is kept may be closed by the receiver just when it is used again.
      connection: 'close',
      ...signed(prepared, keys),
    },
    body: prepared.body,
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(TIME_LIMIT),
  }).then((response) => {
    // The first line has said it. Nothing is lost if the rest can't be cancelled.
    response.body?.cancel().catch(() => {})
    return outcomeOf(response)
  }, outcomeOfError)
  if (reason === undefined) return { sent: true }
  logUndelivered(prepared, reason)
  return { sent: false, mayHaveArrived }
}
