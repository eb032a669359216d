import { remember } from '#lib/request'
import type { Dictionary } from '#lib/session'
import { apologyEntry, letterEntry } from './apology/kept.ts'
import { nameForm } from './form.ts'
import { heroForm } from './heroes/form.ts'

/** Everything this app remembers about a visitor. */
export const dictionary = {
  name: { title: 'Your name', schema: nameForm.schema.shape.name, usedOn: ['/', '/index'] },
  hero: { title: 'Your hero', schema: heroForm.schema, usedOn: ['/heroes', '/success'] },
  apology: apologyEntry,
  letter: letterEntry,
} satisfies Dictionary

export const session = remember(dictionary)
