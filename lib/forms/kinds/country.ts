import { oneOfMany } from './one-of-many.tsx'
import { COUNTRY_ALIASES, countryNames } from './parts/country-names.ts'
import type { Question } from './parts/kind.ts'

/**
 * A country. Its value is the code of ISO 3166-1, such as 'GB', or 'XK' for Kosovo, or '' if it is
 * optional and empty.
 */
export const country = <const Q extends Question>(question: Q) =>
  oneOfMany({
    autocomplete: 'country-name',
    ...question,
    options: countryNames,
    aliases: COUNTRY_ALIASES,
  })
