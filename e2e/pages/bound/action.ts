'use server'
import type { Route } from 'next'
import { z } from 'zod'
import { goOn } from '#lib/forms/submit'

const text = z.string().max(40).catch('something else')

export async function saveNote(id: string, input: FormData) {
  await goOn('/bound' as Route, `${text.parse(id)}: ${text.parse(input.get('note'))}`)
}

export async function greet() {
  await goOn('/bound' as Route, 'Hello')
}
