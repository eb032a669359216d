import { addressFor } from '#lib/config/delivery.ts'
import { type Config, config } from '#lib/config/env.ts'
import { logUndelivered } from '#lib/config/log.ts'
import { writeDelivery } from './development.ts'
import type { Prepared } from './message.ts'
import { type Result, send } from './send.ts'

type Settings = Pick<Config, 'delivery'>

const usesFile = () => process.env.NODE_ENV === 'development'

/** @returns whether anything receives the deliveries of a name: an address, or in development a file */
export const hasReceiver = (name: string | undefined, { delivery }: Settings = config()): boolean =>
  name !== undefined && (addressFor(name, delivery) !== undefined || usesFile())

/**
 * Sends a message once, to the address for the name. In development without an address it is written
 * to a file.
 */
export async function deliver(
  name: string,
  prepared: Prepared,
  { delivery }: Settings = config(),
): Promise<Result> {
  const address = addressFor(name, delivery)
  if (address !== undefined) return send(prepared, address, delivery.keys)
  if (usesFile()) {
    writeDelivery(prepared)
    return { sent: true }
  }
  logUndelivered(prepared, 'no address')
  return { sent: false, mayHaveArrived: false }
}
