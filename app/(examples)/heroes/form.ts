import { z } from 'zod'
import { defineForm } from '#lib/forms/form.ts'
import { text } from '#lib/forms/kinds/text.tsx'

export const heroForm = defineForm(
  'hero',
  '/heroes',
  z.object({
    name: text({ title: 'Name', missing: 'Enter a name', autocomplete: 'off' }),
    alter_ego: text({ title: 'Alter ego', missing: 'Enter an alter ego', autocomplete: 'off' }),
    catch_phrase: text({
      title: 'Catch phrase',
      missing: 'Enter a catch phrase',
      max: 200,
      autocomplete: 'off',
    }),
  }),
  { title: 'Your hero', usedOn: ['/success'] },
)
