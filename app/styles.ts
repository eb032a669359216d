import envelope from './_ui/envelope.css?raw'
import form from './_ui/form.css?raw'
import journey from './_ui/journey.css?raw'
import globals from './globals.css?raw'
import icon from './icon.svg'

/** The style sheet, as it stands in each page: a file of its own would be a round trip before the first paint. */
export const styles = [globals, envelope, form, journey]
  .join('')
  .replaceAll(/\/\*.*?\*\//gs, '')
  .replaceAll(/\s+/g, ' ')
  .replace('/icon.svg', icon.src)
