import { headers } from 'next/headers'
import { TimeText } from './time-text.tsx'

interface Props {
  /** Since the epoch. */
  seconds: number
  /** Whether to say also how long ago it was. */
  age?: boolean
}

/** A time in the visitor's own zone. Without JavaScript it is in UTC, and says so. */
export async function LocalTime({ seconds, age = false }: Props) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return <TimeText iso={new Date(seconds * 1000).toISOString()} age={age} nonce={nonce} />
}
