import { fieldTexts } from './fields.ts'
import { formTexts } from './forms.ts'
import { journeyTexts } from './journeys.ts'
import { storedTexts } from './stored.ts'

/** What the code in `lib` says to visitors. */
export const texts = { ...fieldTexts, ...formTexts, ...journeyTexts, ...storedTexts }
