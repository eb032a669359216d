'use server'
import { redirect } from 'next/navigation'

export async function greet(input: FormData) {
  redirect(`/user/${input.get('word')}`)
}
