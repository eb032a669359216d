import { remember } from '#lib/session/request'
import { entries, forms } from './entries.ts'
import * as own from './own-session.ts'

// In a copy with the test pages this stands in the place of the app's own, which is beside it.
export const dictionary = { ...own.dictionary, ...entries }

export const formWithId = (id: string) => forms.find((form) => form.id === id) ?? own.formWithId(id)

export const session = remember(dictionary)
