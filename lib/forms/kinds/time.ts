import { z } from 'zod'
import { texts } from '#lib/texts/texts.ts'
import { answer, type Read } from './parts/answer.ts'
import type { Question } from './parts/kind.ts'
import { line } from './parts/line.tsx'
import { readLine } from './parts/normalize.ts'

const WORDS = { noon: '12:00', midday: '12:00', midnight: '00:00' }

/** Such as "12 noon", "12:00 midday" or "00:00 midnight". */
const WORD = /^(?:12(?:[:.]?00)? ?|00?[:.]?00 ?(?=midn))?(noon|midday|midnight)$/

/**
 * The hour, the minutes, and whether it is before or after noon. Programs write 14:30:00, and a
 * timetable 1430 hrs.
 */
const TIME =
  /^(\d{1,2})(?: ?[:.h] ?(\d{2})(?:[:.]00)?|(\d{2})|(h))?(?: ?([ap])\.? ?m\.?|( ?(?:h|hrs?|hours)\.?))?$/

const kind = line({ dir: 'ltr', spellCheck: false, autoCapitalize: 'none' })

function read(typed: string): Read<string> {
  const text = readLine(typed).toLowerCase()
  const [, word] = WORD.exec(text) ?? []
  if (word) return { value: WORDS[word as keyof typeof WORDS] }
  const [, hours = '', afterSign, attached, h, half] = TIME.exec(text) ?? []
  const minutes = afterSign ?? attached
  const hour = Number(hours)
  // "2" alone may be in the night or in the afternoon.
  const isTime = hours && (minutes || h || half) && Number(minutes ?? 0) < 60
  const isHour = half ? hour >= 1 && hour <= 12 && !h : hour < 24
  if (!isTime || !isHour) return { wrong: texts.time.invalid }
  const ofDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  return { value: `${`${ofDay}`.padStart(2, '0')}:${minutes ?? '00'}` }
}

/** A time of day, in 24 or in 12 hours. Its value is `14:30`, or '' if it is empty. */
export const time = (question: Question) =>
  answer(question, { kind, max: 20, stored: z.string, read, empty: '' })
