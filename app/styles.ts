import answers from './_ui/answers.css?raw'
import envelope from './_ui/envelope.css?raw'
import form from './_ui/form.css?raw'
import journey from './_ui/journey.css?raw'
import globals from './globals.css?raw'
import icon from './icon.svg'

const sheet = () =>
  [globals, envelope, form, answers, journey]
    .join('')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replace('/icon.svg', icon.src)

/**
 * The style sheet, as it stands in each page: a file of its own would be one more round trip before
 * the first paint. Scripts in the browser are built without it, except while it is developed.
 */
export const styles =
  typeof window === 'undefined' || process.env.NODE_ENV === 'development' ? sheet() : ''
