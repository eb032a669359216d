'use server'
import { redirectWithFlash } from '#lib/session/redirect.ts'

export async function greet(input: FormData) {
  await redirectWithFlash('/test/nickname', `Hello, ${input.get('word')}!`)
}
