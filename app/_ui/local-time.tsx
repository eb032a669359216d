import { headers } from 'next/headers'
import { TimeText } from './time-text'

/**
 * A moment in the visitor's own zone, in the page's language. Without JavaScript it stays what the server
 * sent: UTC, and marked as such.
 */
export async function LocalTime({ iso }: { iso: string }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return <TimeText iso={iso} nonce={nonce} />
}
