import { z } from 'zod'
import { checkbox } from '#lib/forms/kinds/checkbox.tsx'
import { choice } from '#lib/forms/kinds/choice.tsx'
import { date } from '#lib/forms/kinds/date.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import type { Steps } from '#lib/journeys/journey.ts'

export const who = z.object({
  name: text({
    title: 'Their name',
    description: 'As you would write it after “Dear”',
    missing: 'Enter their name',
    autocomplete: 'off',
  }),
  relation: choice({
    title: 'What they are to you',
    missing: 'Choose what they are to you',
    options: {
      friend: 'A friend',
      family: 'Family',
      love: 'Someone I love',
      colleague: 'A colleague',
      customer: 'A customer',
      other: 'Someone else',
    },
  }),
})

export type Relation = z.output<typeof who>['relation']

const what = z.object({
  happened: text({
    title: 'What you did',
    description: 'In your own words, as you would say it to them: “I broke your blue vase.”',
    missing: 'Enter what you did',
    max: 600,
    multiline: true,
  }),
  when: date({
    title: 'When it was',
    description: 'Optional, for example 27 3 2026',
    subject: 'The day',
    only: 'past',
  }),
})

const effect = z.object({
  effect: text({
    title: 'What it did to them',
    description: 'Say it to them: “You had looked forward to it for weeks.”',
    missing: 'Enter what it did to them',
    max: 400,
    multiline: true,
  }),
})

export const amends = z.object({
  amends: choice({
    title: 'To make it right',
    missing: 'Choose how you will make it right',
    options: {
      replace: 'I will replace it',
      give: 'I will give something',
      time: 'We will spend time together',
      change: 'I will change how I do things',
      words: 'I have words only',
    },
  }),
})

export type Amends = z.output<typeof amends>['amends']

const replacement = z.object({
  replacement: text({
    title: 'What you will replace',
    description: 'For example “the blue vase”',
    missing: 'Enter what you will replace',
    max: 200,
    autocomplete: 'off',
  }),
  by: date({
    title: 'By when',
    description: 'Optional, for example 27 3 2027',
    subject: 'The day',
    only: 'future',
  }),
})

const gift = z.object({
  gift: text({
    title: 'What you will give',
    description: 'For example “a new bicycle”',
    missing: 'Enter what you will give',
    max: 200,
    autocomplete: 'off',
  }),
})

const change = z.object({
  change: text({
    title: 'Your promise',
    description: 'As you would say it to them: “I will call when I am late.”',
    missing: 'Enter your promise',
    max: 300,
    multiline: true,
  }),
})

export const tone = z
  .object({
    tone: choice({
      title: 'The tone',
      missing: 'Choose a tone',
      options: { plain: 'Plain', warm: 'Warm', formal: 'Formal' },
      as: 'select',
    }),
    sign: checkbox({ title: 'Sign it with the name that you told us' }),
    signature: text({ title: 'Or sign it with another name', autocomplete: 'off' }),
  })
  // Checked also if the tone is missing, so that a visitor sees all errors at once.
  .refine(({ sign, signature }) => sign !== Boolean(signature), {
    path: ['signature'],
    error: ({ input }) =>
      Object(input).sign
        ? 'Untick the box above, or leave this empty. A letter has one signature'
        : 'Tick the box above, or enter a name to sign with',
    when: ({ value }) => typeof Object(value).sign === 'boolean',
  })

export type Tone = z.output<typeof tone>['tone']

/** The parts of an apology: https://en.wikipedia.org/wiki/Apology_(act) */
export const steps = {
  who: { title: 'Who is it for?', schema: who },
  what: { title: 'What happened?', schema: what },
  effect: { title: 'How did it affect them?', schema: effect },
  amends: { title: 'How will you make it right?', schema: amends },
  replacement: {
    title: 'What will you replace?',
    schema: replacement,
    when: { amends: { amends: 'replace' } },
  },
  gift: { title: 'What will you give?', schema: gift, when: { amends: { amends: 'give' } } },
  change: {
    title: 'What will you do differently?',
    schema: change,
    when: { amends: { amends: 'change' } },
  },
  tone: { title: 'How should it sound?', schema: tone },
} satisfies Steps
