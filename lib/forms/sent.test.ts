import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { defineForm } from './form.ts'
import { choice } from './kinds/choice.tsx'
import { date } from './kinds/date.tsx'
import { labelSent } from './sent.ts'

const form = defineForm(
  'hero',
  '/receipt',
  z.object({
    alter_ego: choice({
      title: 'Who are you by day?',
      missing: 'Choose one',
      options: { clark: 'Clark Kent', bruce: 'Bruce Wayne' },
    }),
    born: date({ title: 'Date of birth' }),
  }),
)

test('what was sent has the label of its field, of its part and of its option', () => {
  assert.deepEqual(labelSent(form, ['alter_ego', 'clark']), ['Who are you by day?', 'Clark Kent'])
  assert.deepEqual(labelSent(form, ['alter_ego', 'toString']), ['Who are you by day?', 'toString'])
  assert.deepEqual(labelSent(form, ['born-month', 'May']), ['Date of birth: month', 'May'])
})

test('a name that no form has is shown as words', () => {
  const words = (name: string) => labelSent(undefined, [name, ''])[0]
  assert.equal(words('alter_ego'), 'Alter ego')
  assert.equal(words('alterEgo'), 'Alter ego')
  assert.equal(words('born-day'), 'Born day')
  assert.equal(words('line1'), 'Line 1')
  assert.equal(words('email'), 'Email')
  assert.equal(words('__'), '__')
})
