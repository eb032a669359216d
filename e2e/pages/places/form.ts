import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { address } from '#lib/forms/kinds/address.tsx'
import { country } from '#lib/forms/kinds/country.ts'

export const placesForm = defineForm(
  'places',
  '/test/places' as Route,
  z.object({
    born: country({
      title: 'Where were you born?',
      subject: 'The country',
      missing: 'Enter a country',
    }),
    home: address({
      title: 'Your address',
      description: 'Where you live now',
      missing: 'Enter your address',
    }),
    work: address({ title: 'Your work', country: 'GB' }),
  }),
  { title: 'Your places' },
)
