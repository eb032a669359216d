import { headers } from 'next/headers'
import { TimeText } from './time-text.tsx'

interface Props {
  iso: string
  /** Whether to say also how long ago it was. */
  age?: boolean
}

/** A time in the visitor's own zone. Without JavaScript it is in UTC, and says so. */
export async function LocalTime({ iso, age = false }: Props) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return <TimeText iso={iso} age={age} nonce={nonce} />
}
