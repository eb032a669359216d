import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { choices } from '#lib/forms/kinds/choices.tsx'
import { text } from '#lib/forms/kinds/text.tsx'
import { type Answers, defineJourney, type Steps } from './journey.ts'
import { stepsFor } from './progress.ts'

const options = { en: 'English', ar: 'Arabic', none: 'None' }
const spoken = z.object({
  spoken: choices({ title: 'Spoken', options, exclusive: 'none', min: 2 }),
})
const note = z.object({ note: text({ title: 'Note' }) })
const asked = (option: string) => ({
  title: option,
  schema: note,
  when: { spoken: { spoken: option } },
})

const journeyOf = <S extends Steps>(steps: S) =>
  defineJourney({
    id: 'x',
    path: '/x',
    title: 'X',
    steps,
    result: { id: 'end', title: 'End', schema: z.string() },
  })

const journey = journeyOf({
  spoken: { title: 'Languages', schema: spoken },
  en: asked('en'),
  ar: asked('ar'),
  none: asked(''),
})

test('a condition about a box holds if it is ticked, whatever else is ticked', () => {
  const stepsAfter = (text: string) => stepsFor(journey, { spoken: { spoken: text } }).slice(1)
  assert.deepEqual(stepsAfter('en,ar'), ['en', 'ar'])
  assert.deepEqual(stepsAfter('ar'), ['ar'])
  assert.deepEqual(stepsAfter('none'), [])
  assert.deepEqual(stepsFor(journey, { spoken: {} } as Answers).slice(1), ['none'])
})

test('two boxes can both be ticked, but one that is not there can’t, nor one beside none', () => {
  const first = { title: 'Languages', schema: spoken }
  const both = { ...asked('ar'), when: { spoken: { spoken: 'ar' }, en: { note: 'x' } } }
  assert.doesNotThrow(() => journeyOf({ spoken: first, en: asked('en'), both }))
  assert.throws(
    () => journeyOf({ spoken: first, fr: asked('fr') }),
    /to be "fr", which is impossible/,
  )
  const never = { ...both, when: { spoken: { spoken: '' }, en: { note: 'x' } } }
  assert.throws(() => journeyOf({ spoken: first, en: asked('en'), never }), /to be "" and "en"/)
})
