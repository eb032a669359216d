'use server'
import { goOn } from '#lib/forms/submit'

export async function greet(input: FormData) {
  await goOn('/nickname', `Hello, ${input.get('word')}!`)
}
