import { z } from 'zod'
import { address } from '#lib/forms/kinds/address.tsx'
import { choices } from '#lib/forms/kinds/choices.tsx'
import { date } from '#lib/forms/kinds/date.tsx'
import { email } from '#lib/forms/kinds/email.ts'
import { followUp } from '#lib/forms/kinds/follow-up.ts'
import { month } from '#lib/forms/kinds/month.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import { yesNo } from '#lib/forms/kinds/yes-no.tsx'
import type { Steps } from '#lib/journeys/journey.ts'

const you = z.object({
  name: text({ title: 'Your name', missing: 'Enter your name', autocomplete: 'name' }),
  email: email({ title: 'Email', missing: 'Enter your email address' }),
  born: date({
    title: 'Date of birth',
    description: 'For example 27 3 1996',
    missing: 'Enter your date of birth',
    only: 'past',
    autocomplete: 'bday',
  }),
  address: address({ title: 'Your address', missing: 'Enter your address' }),
})

const job = z
  .object({
    employer: text({ title: 'Employer', missing: 'Enter the employer' }),
    role: text({ title: 'Your role', missing: 'Enter your role' }),
    from: month({ title: 'First month', missing: 'Enter the first month', only: 'past' }),
    to: month({ title: 'Last month', description: 'If it has ended', only: 'past' }),
    tasks: text({ title: 'What you did', max: 200, multiline: true }),
  })
  .refine(({ from, to }) => !to || from <= to, {
    path: ['to'],
    error: 'The last month must not be before the first',
  })

const since = month({
  title: 'When did you get it?',
  subject: 'The month',
  missing: 'Enter when you got it',
  only: 'past',
})

const licence = z.object({
  drives: yesNo({ title: 'Do you have a driving licence?', missing: 'Choose yes or no' }),
  since: followUp({ drives: 'true' }, since),
})

const spoken = { en: 'English', ar: 'Arabic', es: 'Spanish', zh: 'Chinese', none: 'None of these' }

const languages = z.object({
  languages: choices({
    title: 'Which of these do you speak?',
    missing: 'Choose the languages that you speak',
    options: spoken,
    exclusive: 'none',
  }),
})

const titleOf = ({ employer = '' }) => employer

export const steps = {
  you: { title: 'About you', schema: you },
  jobs: { title: 'Past jobs', list: { item: job, min: 0, max: 5, title: 'Past job', titleOf } },
  licence: { title: 'Driving', schema: licence },
  languages: { title: 'Languages', schema: languages },
} satisfies Steps
