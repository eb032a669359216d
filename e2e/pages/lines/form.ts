import type { Route } from 'next'
import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { date } from '#lib/forms/kinds/date.tsx'
import { email } from '#lib/forms/kinds/email.ts'
import { money } from '#lib/forms/kinds/money.tsx'
import { month } from '#lib/forms/kinds/month.tsx'
import { phone } from '#lib/forms/kinds/phone.ts'
import { time } from '#lib/forms/kinds/time.ts'
import { webAddress } from '#lib/forms/kinds/web-address.ts'
import { wholeNumber } from '#lib/forms/kinds/whole-number.ts'

export const linesForm = defineForm(
  'lines',
  '/test/lines' as Route,
  z.object({
    email: email({ title: 'Email address', missing: 'Enter your email address' }),
    phone: phone({ title: 'Phone number', missing: 'Enter your phone number' }),
    site: webAddress({ title: 'Web address', missing: 'Enter your web address' }),
    guests: wholeNumber({
      title: 'Guests',
      subject: 'The number of guests',
      missing: 'Enter how many guests',
      min: 1,
      max: 2000,
    }),
    price: money({ title: 'Price', missing: 'Enter a price', currency: 'GBP', max: 1_000_000 }),
    time: time({ title: 'Time', missing: 'Enter a time', description: 'Such as 14:30 or 2:30 pm' }),
    since: month({ title: 'Since when', missing: 'Enter since when', only: 'past' }),
    day: date({
      title: 'Which day',
      missing: 'Enter which day',
      from: '2026-03-01',
      to: '2026-06-30',
    }),
    born: date({ title: 'Date of birth', autocomplete: 'bday' }),
  }),
  { title: 'Your lines' },
)
