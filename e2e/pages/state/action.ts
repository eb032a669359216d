'use server'
import { z } from 'zod'

interface Tally {
  count: number
  last: string
}

const tally = z.object({ count: z.number() }).catch({ count: 0 })
const text = z.string().max(40).catch('something else')

export async function vote(before: Tally, input: FormData): Promise<Tally> {
  return { count: tally.parse(before).count + 1, last: text.parse(input.get('candidate')) }
}
