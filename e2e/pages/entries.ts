import type { Route } from 'next'
import type { Form } from '#lib/forms/form'
import type { Dictionary } from '#lib/session/session'
import { contactForm } from './contact/form.ts'
import { nicknameForm } from './nickname/form.ts'

/** What the test pages remember, besides what the app does. */
export const entries = {
  contact: {
    title: 'Your message',
    schema: contactForm.schema,
    usedOn: [contactForm.path, '/contact/sent' as Route],
  },
  nickname: {
    title: 'Your nickname',
    schema: nicknameForm.schema.shape.nickname,
    usedOn: [nicknameForm.path],
  },
} satisfies Dictionary

export const forms: readonly Form[] = [contactForm, nicknameForm]
