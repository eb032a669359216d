import form from './_ui/form/form.css?raw'
import kinds from './_ui/form/kinds.css?raw'
import journey from './_ui/journey/journey.css?raw'
import answers from './_ui/page/answers.css?raw'
import emblem from './_ui/page/emblem.css?raw'
import header from './_ui/page/header.css?raw'
import globals from './globals.css?raw'
import { iconAddress } from './icon-address.ts'

const sheet = () =>
  [globals, header, form, kinds, answers, journey, emblem]
    .join('')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replace('/icon.svg', iconAddress)

/**
 * The style sheet, which stands in each page: as a file it would be one more request before the first
 * paint. The policy allows it by its hash, so it must be the same bytes in every process. The browser's
 * scripts are built without it, except in development.
 */
export const styles =
  typeof window === 'undefined' || process.env.NODE_ENV === 'development' ? sheet() : ''
