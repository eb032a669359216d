import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amends, combinations, letter, paragraphs, told, vase } from './letter.fixture.ts'
import { composeLetter, letterText } from './letter.ts'

test('a date is named even when it is the day of the letter', () => {
  const [first] = paragraphs({ when: '2026-11-22' })
  assert.match(first ?? '', /what happened on 22 November 2026\. I broke/)
})

test('the date of the letter is that in UTC', () => {
  assert.equal(composeLetter(vase, new Date('2026-11-22T23:59:59Z')).date, '22 November 2026')
  assert.equal(composeLetter(vase, new Date('2026-11-23T00:00:00Z')).date, '23 November 2026')
})

test('a free text gets the full stop it lacks, and no second one', () => {
  assert.equal(told('I lied'), 'I lied.')
  assert.equal(told('  I lied \n'), 'I lied.')
  assert.equal(told('I was late by 50%'), 'I was late by 50%.')
  for (const ended of ['I lied.', 'I lied!', 'Why?', 'I lied…', 'I said “no”', "I said 'no'"]) {
    assert.equal(told(ended), ended)
  }
  for (const ended of ['I lied (twice)', 'I lied 😢', 'I lied ❤️', 'I lied,', 'I lied –']) {
    assert.equal(told(ended), ended)
  }
})

test('a free text begins with a capital, unless its first word is spelt in a way of its own', () => {
  assert.equal(told('you waited.'), 'You waited.')
  assert.equal(told('i’m the one who lied.'), 'I’m the one who lied.')
  assert.equal(told('well, I lied.'), 'Well, I lied.')
  assert.equal(told('élan failed me.'), 'Élan failed me.')
  for (const kept of [
    'iPhone lost.',
    'example.com was down.',
    '3 times I lied.',
    '“no,” I said.',
  ]) {
    assert.equal(told(kept), kept)
  }
})

test('the lines of a free text are paragraphs, otherwise as they were written', () => {
  assert.deepEqual(told('i lied:\r\n - to you \n\n\n- to  Kim'), [
    'I lied:',
    '- to you',
    '- to  Kim.',
  ])
})

test('a phrase takes its place in a sentence', () => {
  const given = (gift: string) => amends({ amends: 'give', gift })
  const phrases = {
    'A new bicycle': 'a new bicycle',
    'the  bicycle,\r\nthe red one. ': 'the bicycle, the red one',
    'Batman comics': 'Batman comics',
    'Your own bicycle...': 'your own bicycle',
    'New tyres': 'new tyres',
    'New York cheesecake': 'New York cheesecake',
    'Two tickets': 'two tickets',
    Flowers: 'flowers',
    'Lunch on Friday': 'lunch on Friday',
    'Five Guys burgers': 'Five Guys burgers',
    'An iPhone 12.5': 'an iPhone 12.5',
    'A bicycle (red)': 'a bicycle (red)',
  }
  for (const [gift, phrase] of Object.entries(phrases)) {
    assert.deepEqual(given(gift), [`I would like to give you ${phrase}.`])
  }
})

test('what is no phrase stands on its own', () => {
  const long = `a bicycle ${'so very '.repeat(9)}red`
  const sentences = {
    'I’ll buy you a bicycle': 'I’ll buy you a bicycle.',
    'a bicycle. And a bell': 'A bicycle. And a bell.',
    'A bicycle!': 'A bicycle!',
    [long]: `A${long.slice(1)}.`,
  }
  for (const [answer, sentence] of Object.entries(sentences)) {
    assert.deepEqual(amends({ amends: 'give', gift: answer }), [
      'This is what I would like to give you:',
      sentence,
    ])
    assert.deepEqual(amends({ amends: 'replace', replacement: answer, by: '2026-12-03' }), [
      'This is what I will replace by 3 December 2026:',
      sentence,
    ])
  }
})

test('a phrase of 80 characters is embedded, one of 81 is not', () => {
  const given = (length: number) => amends({ amends: 'give', gift: '🦸'.repeat(length) }).length
  assert.deepEqual([given(80), given(81)], [1, 2])
})

test('an amends without its answer is an apology in words', () => {
  const words = amends({ amends: 'words' })
  assert.deepEqual(amends({ amends: 'replace', replacement: ' ', by: '2026-12-03' }), words)
  assert.deepEqual(amends({ amends: 'give' }), words)
  assert.deepEqual(amends({ amends: 'change', change: '' }), words)
})

test('an optional answer may be blank', () => {
  assert.deepEqual(letter({ when: '' }), letter({}))
})

test('the greeting has one comma, names are on one line', () => {
  const { greeting, signature } = letter({ name: ' Dr  Smith, ', signature: ' Alex\nReed ' })
  assert.deepEqual([greeting, signature], ['Dear Dr Smith,', 'Alex Reed'])
})

test('love is sent only to those who are loved', () => {
  for (const { relation, tone } of combinations) {
    if (/\blove\b/i.test(letterText(letter({ relation, tone })))) {
      assert.ok(relation === 'family' || relation === 'love')
    }
  }
})
