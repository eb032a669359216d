'use server'
import { redirectWithFlash } from '#lib/forms/submit.ts'

export async function greet(input: FormData) {
  await redirectWithFlash('/test/nickname', `Hello, ${input.get('word')}!`)
}
