'use server'
import type { Route } from 'next'
import { z } from 'zod'
import { redirectWithFlash } from '#lib/session/redirect.ts'

const text = z.string().max(40).catch('something else')

export async function saveNote(id: string, input: FormData) {
  await redirectWithFlash(
    '/test/bound' as Route,
    `${text.parse(id)}: ${text.parse(input.get('note'))}`,
  )
}

export async function greet() {
  await redirectWithFlash('/test/bound' as Route, 'Hello')
}
