import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { defineForm, validate } from './form.ts'
import { text } from './kinds/text.tsx'
import { readSubmission } from './submission.ts'

const form = defineForm(
  'note',
  '/',
  z.object({
    email: z
      .email('Enter an email address')
      .max(99)
      .meta({ title: 'Email', autocomplete: 'email' }),
    note: text({ title: 'Note', missing: 'Enter a note', max: 5, multiline: true }),
    aside: text({ title: 'Aside', description: 'If you like' }),
  }),
)

function sent(answers: [string, string | File][]) {
  const input = new FormData()
  for (const [name, answer] of answers) input.append(name, answer)
  return validate(form, readSubmission(form, input))
}

test('the fields of a form are read from its schema', () => {
  assert.deepEqual(
    form.fields.map(({ kind: _, ...field }) => field),
    [
      {
        name: 'email',
        title: 'Email',
        autocomplete: 'email',
        max: 2 * 99,
        type: 'email',
        required: true,
      },
      {
        name: 'note',
        title: 'Note',
        limit: 'Up to 5 characters',
        max: 5,
        type: 'text',
        required: true,
      },
      {
        name: 'aside',
        title: 'Aside',
        description: 'If you like',
        max: 80,
        type: 'text',
        required: false,
      },
    ],
  )
})

test('a field keeps its label if zod’s own checks follow a helper', () => {
  const code = text({ title: 'Code' }).regex(/^\d*$/, 'The code has digits only')
  const [field] = defineForm('code', '/', z.object({ code })).fields
  assert.deepEqual([field?.title, field?.required], ['Code', false])
})

test('a field without a label is rejected as soon as the fields are read', () => {
  const schema = z.object({ mute: z.string() })
  assert.throws(() => defineForm('x', '/', schema).fields, /"mute" has no label/)
})

test('a form is rejected if a field has no limit, or if its limits exceed what a draft can store', () => {
  const most = (max: number) => () =>
    defineForm('x', '/', z.object({ a: text({ title: 'A', max }), b: text({ title: 'B' }) })).fields
  assert.doesNotThrow(most(1406))
  assert.throws(most(1407), /form of a, b allows 1501 characters, .* room for 1500: lower a max/)
  const endless = z.object({ a: z.string().meta({ title: 'A' }) })
  assert.throws(() => defineForm('x', '/', endless).fields, /"a" has no limit: .* \.max\(/)
})

test('an id that can’t be part of a cookie’s name is rejected when the form is defined', () => {
  for (const id of ['', 'two words', 'a=b', 'größe', 'a~2']) {
    assert.throws(() => defineForm(id, '/', z.object({})), /an id may only have the letters/, id)
  }
})

test('a missing field is empty, and an unknown field is ignored', () => {
  assert.deepEqual(
    sent([
      ['email', 'a@b.cd'],
      ['note', ' hi '],
      ['admin', 'yes'],
    ]),
    {
      value: { email: 'a@b.cd', note: 'hi', aside: '' },
    },
  )
  assert.deepEqual(sent([]), {
    errors: { email: 'Enter an email address', note: 'Enter a note' },
  })
})

test('a line break counts as one character, an emoji as two, an accented letter as one', () => {
  for (const fits of ['a\r\nb\r\nc', '🦸🦸é', '  12345\r\n']) {
    assert.ok(
      'value' in
        sent([
          ['email', 'a@b.cd'],
          ['note', fits],
        ]),
      fits,
    )
  }
  for (const tooLong of ['a\r\nb\r\ncd', '🦸🦸éx']) {
    const result = sent([
      ['email', 'a@b.cd'],
      ['note', tooLong],
    ])
    assert.ok('errors' in result)
    assert.deepEqual(result.errors, { note: 'Note must be 5 characters or fewer' })
  }
})

test('a field that is sent twice, or as a file, gets an error', () => {
  const result = sent([
    ['email', 'a@b.cd'],
    ['email', 'e@f.gh'],
    ['note', new File(['x'], 'x')],
  ])
  assert.deepEqual(result, {
    errors: {
      email: 'Email was answered twice. Answer it once',
      note: "Enter a note. Note can't be a file",
    },
  })
})

/** A plain schema of zod, a kind of the app's own with several lines and one with parts, and ours. */
const strange = defineForm(
  'strange',
  '/',
  z.object({
    plain: z.string().min(1, 'Enter it').max(80).meta({ title: 'Plain' }),
    own: z
      .string()
      .max(80)
      .meta({ title: 'Own', kind: { Control: () => null } }),
    pair: z
      .string()
      .max(80)
      .meta({
        title: 'Pair',
        kind: { Control: () => null, parts: ['a', 'b'], join: (sent: string[]) => sent.join('\0') },
      }),
    line: text({ title: 'Line', missing: 'Enter a line' }),
    lines: text({ title: 'Lines', multiline: true }),
  }),
)

function sentTo(answers: Record<string, string>) {
  const input = new FormData()
  for (const [name, answer] of Object.entries(answers)) input.append(name, answer)
  return validate(strange, readSubmission(strange, input))
}

test('no field gets a control character, and a field of one line gets no line break', () => {
  const odd = ' a\0b\u001b\u202ec\r\nd\te'
  const answers = {
    plain: odd,
    own: odd,
    line: odd,
    lines: odd,
    'pair-a': 'x\0',
    'pair-b': '\u007fy',
  }
  assert.deepEqual(sentTo(answers), {
    value: {
      plain: ' abc d e',
      own: ' abc\nd\te',
      pair: 'x\0y',
      line: 'abc d e',
      lines: 'abc\nd\te',
    },
  })
})

test('an answer of which nobody could see anything is empty, in every field', () => {
  for (const blank of ['\u200b', ' \u00a0 ', '\u3164', '\u2060\ufe0f', '\0', '\u202e', '\u2800']) {
    assert.deepEqual(sentTo({ plain: blank, own: blank, line: blank, lines: blank }), {
      errors: { plain: 'Enter it', line: 'Enter a line' },
    })
  }
})

test('a field says the same of what nobody can see if its schema is used alone', () => {
  const { line } = strange.schema.shape
  assert.equal(line.safeParse('\u200b').error?.issues[0]?.message, 'Enter a line')
  assert.equal(line.parse('\u200bA\0da\u202e\n'), 'Ada')
  for (const kept of ['👩\u200d🚀', 'می\u200cخواهم', '❤\ufe0f'])
    assert.equal(line.parse(kept), kept)
})
