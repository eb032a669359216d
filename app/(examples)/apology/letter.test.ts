import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amends, combinations, letter, paragraphs, retold, vase } from './letter.fixture.ts'
import { composeLetter, letterText } from './letter.ts'

test('a letter names the date of the event, even if it is the date of the letter', () => {
  const [first] = paragraphs({ when: '2026-11-22' })
  assert.match(first ?? '', /what happened on 22 November 2026\. I broke/)
})

test('the date of the letter is in UTC', () => {
  assert.equal(composeLetter(vase, new Date('2026-11-22T23:59:59Z')).date, '22 November 2026')
  assert.equal(composeLetter(vase, new Date('2026-11-23T00:00:00Z')).date, '23 November 2026')
})

test('a free text gets a full stop only if it has none', () => {
  assert.equal(retold('I lied'), 'I lied.')
  assert.equal(retold('  I lied \n'), 'I lied.')
  assert.equal(retold('I was late by 50%'), 'I was late by 50%.')
  for (const ended of ['I lied.', 'I lied!', 'Why?', 'I lied…', 'I said “no”', "I said 'no'"]) {
    assert.equal(retold(ended), ended)
  }
  for (const ended of ['I lied (twice)', 'I lied 😢', 'I lied ❤️', 'I lied,', 'I lied –']) {
    assert.equal(retold(ended), ended)
  }
})

test('a free text begins with a capital letter, unless its first word has a special spelling', () => {
  assert.equal(retold('you waited.'), 'You waited.')
  assert.equal(retold('i’m the one who lied.'), 'I’m the one who lied.')
  assert.equal(retold('well, I lied.'), 'Well, I lied.')
  assert.equal(retold('élan failed me.'), 'Élan failed me.')
  for (const kept of [
    'iPhone lost.',
    'example.com was down.',
    '3 times I lied.',
    '“no,” I said.',
  ]) {
    assert.equal(retold(kept), kept)
  }
})

test('each line of a free text becomes a paragraph', () => {
  assert.deepEqual(retold('i lied:\r\n - to you \n\n\n- to  Kim'), [
    'I lied:',
    '- to you',
    '- to  Kim.',
  ])
})

test('a phrase becomes part of a sentence', () => {
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

test('an answer that is not a phrase has its own paragraph', () => {
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

test('amends without their answer become an apology in words', () => {
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

test('only letters to family or to a loved person mention love', () => {
  const loving = combinations.filter(({ relation, tone }) =>
    /\blove\b/i.test(letterText(letter({ relation, tone }))),
  )
  const relations = new Set(loving.map(({ relation }) => relation))
  assert.deepEqual([...relations].sort(), ['family', 'love'])
})
