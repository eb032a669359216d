import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { choices } from '#lib/forms/kinds/choices.tsx'
import { consent } from '#lib/forms/kinds/consent.ts'
import { followUp } from '#lib/forms/kinds/follow-up.ts'
import { oneOfMany } from '#lib/forms/kinds/one-of-many.tsx'
import { ranking } from '#lib/forms/kinds/ranking.tsx'
import { rating } from '#lib/forms/kinds/rating.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import { yesNo } from '#lib/forms/kinds/yes-no.tsx'

export const optionsForm = defineForm(
  'options',
  '/test/options' as Route,
  z.object({
    visited: yesNo({ title: 'Have you been here before?', missing: 'Choose yes or no' }),
    liked: followUp(
      { visited: 'true' },
      text({ title: 'What did you like?', missing: 'Enter what you liked' }),
    ),
    eats: choices({
      title: 'What do you eat?',
      subject: 'What you eat',
      missing: 'Choose what you eat',
      options: { bread: 'Bread', fruit: 'Fruit', eggs: 'Eggs', none: 'None of these' },
      exclusive: 'none',
      max: 2,
    }),
    food: rating({
      title: 'How is the food?',
      missing: 'Rate the food',
      low: 'Poor',
      high: 'Excellent',
    }),
    room: rating({ title: 'How is the room?', to: 10, low: 'Poor', high: 'Excellent' }),
    counts: ranking({
      title: 'What counts most?',
      missing: 'Choose what counts',
      options: { price: 'Price', quiet: 'Quiet', view: 'View' },
    }),
    meal: oneOfMany({
      title: 'Your meal',
      missing: 'Choose a meal',
      options: { breakfast: 'Breakfast', lunch: 'Lunch' },
    }),
    agrees: consent({
      title: 'I agree to the rules of the house',
      missing: 'Agree to the rules, so that you can stay here',
    }),
  }),
  { title: 'Your options' },
)
