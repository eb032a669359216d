import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Apology, letterOf, letterText } from './letter.ts'

const written = new Date('2026-11-22T12:00Z')

const vase: Apology = {
  name: 'Sam',
  relation: 'friend',
  happened: 'I broke your blue vase.',
  effect: 'You had it from your grandmother.',
  amends: 'words',
  tone: 'plain',
  signature: 'Alex',
}

const letter = (answers: Partial<Apology>) => letterOf({ ...vase, ...answers }, written)

const paragraphs = (answers: Partial<Apology>) => letter(answers).paragraphs

const amends = (answers: Partial<Apology>) => paragraphs(answers).slice(3)

/** How the letter retells what happened, without the sentence that leads to it. */
function told(happened: string) {
  const lead = 'I am writing to apologise for what happened.'
  const [first = '', ...others] = paragraphs({ happened }).slice(0, -3)
  assert.ok(first.startsWith(lead))
  return others.length ? others : first.slice(lead.length + 1)
}

const combinations = (['friend', 'family', 'love', 'colleague', 'customer', 'other'] as const)
  .flatMap((relation) =>
    (['replace', 'give', 'time', 'change', 'words'] as const).map((amends) => ({
      relation,
      amends,
    })),
  )
  .flatMap((some) => (['plain', 'warm', 'formal'] as const).map((tone) => ({ ...some, tone })))
  .flatMap((some) => [undefined, '2026-11-20'].map((when) => ({ ...some, when })))
  .flatMap((some) => [undefined, '2026-12-03'].map((by) => ({ ...some, by })))

test('a plain letter to a friend replaces what was broken by a day', () => {
  const answers: Apology = {
    ...vase,
    happened: 'i broke your blue vase and hid the pieces',
    when: '2026-11-20',
    amends: 'replace',
    replacement: 'The blue vase.',
    by: '2026-12-03',
  }
  assert.equal(
    letterText(letterOf(answers, written)),
    `22 November 2026

Dear Sam,

I am writing to apologise for what happened on 20 November 2026. I broke your blue vase and hid the pieces.

I can see how this affected you. You had it from your grandmother.

You deserved better from a friend. I take responsibility for what happened, and I am sorry.

I will replace the blue vase by 3 December 2026.

Yours,
Alex
`,
  )
})

test('a warm letter to family offers time', () => {
  const answers: Apology = {
    ...vase,
    name: 'Mum',
    relation: 'family',
    happened: 'I forgot your birthday.',
    effect: 'You had looked forward to it for weeks.',
    amends: 'time',
    tone: 'warm',
  }
  assert.equal(
    letterText(letterOf(answers, written)),
    `22 November 2026

Dear Mum,

I owe you an apology for what happened. I forgot your birthday.

I have thought about what it was like for you. You had looked forward to it for weeks.

You are my family, and I let you down. I take responsibility for that, and I am so sorry.

I would love to spend some time with you. If you would like that too, choose the day and I will be there.

With much love,
Alex
`,
  )
})

test('a formal letter to a customer gives something', () => {
  const answers: Apology = {
    ...vase,
    name: 'Dr Smith',
    relation: 'customer',
    happened: 'Your order went to the wrong address.',
    when: '2026-11-02',
    effect: 'You had nothing to wear to the wedding.',
    amends: 'give',
    gift: 'A full refund',
    tone: 'formal',
    signature: 'Alex Reed',
  }
  assert.equal(
    letterText(letterOf(answers, written)),
    `22 November 2026

Dear Dr Smith,

I am writing to offer you my apologies for what happened on 2 November 2026. Your order went to the wrong address.

I recognise how this affected you. You had nothing to wear to the wedding.

As a customer, you had every right to expect better. I accept full responsibility, and I apologise without reservation.

To make amends, I would like to give you a full refund.

Yours sincerely,
Alex Reed
`,
  )
})

test('a warm letter of several lines promises a change', () => {
  const answers: Apology = {
    ...vase,
    relation: 'love',
    happened: 'I came home at three.\r\n\r\nI had not called.',
    effect: 'You lay awake all night.',
    amends: 'change',
    change: 'I will call when I am late.\nI will not be late so often',
    tone: 'warm',
  }
  assert.equal(
    letterText(letterOf(answers, written)),
    `22 November 2026

Dear Sam,

I owe you an apology for what happened.

I came home at three.

I had not called.

I have thought about what it was like for you. You lay awake all night.

You mean so much to me, and I let you down. I take responsibility for that, and I am so sorry.

I do not want this to happen to you again.

I will call when I am late.

I will not be late so often.

With all my love,
Alex
`,
  )
})

test('a date is named even when it is the day of the letter', () => {
  const [first] = paragraphs({ when: '2026-11-22' })
  assert.match(first ?? '', /what happened on 22 November 2026\. I broke/)
})

test('the date of the letter is that in UTC', () => {
  assert.equal(letterOf(vase, new Date('2026-11-22T23:59:59Z')).date, '22 November 2026')
  assert.equal(letterOf(vase, new Date('2026-11-23T00:00:00Z')).date, '23 November 2026')
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

const SLIP = / {2}|[.,:;!?…][.,:;]/
const NOT_A_WORD = /undefined|null|NaN|Invalid|\[object/

/** Something of each kind that people write, around a word that is in no other answer. */
const answerWith = (word: string) =>
  fc
    .record({
      start: fc.constantFrom('', 'the ', 'The ', 'a ', 'i ', 'I ', 'we broke ', '“', '- '),
      others: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
        maxLength: 12,
      }),
      between: fc.constantFrom(' ', ', ', '. ', '! ', '\n', '\r\n\r\n'),
      end: fc.constantFrom('', '.', '!', '?', '…', '”', ')', ' ', '\n', 'ing', ' 😢'),
    })
    .map(({ start, others, between, end }) => {
      const clean = others.map((other) => other.replace(/[\p{P}\s]/gu, '')).filter(Boolean)
      return start + [word, ...clean].join(between) + end
    })
    .filter((text) => !NOT_A_WORD.test(text) && !SLIP.test(text))

const nameWith = (word: string) =>
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((other) => {
    const clean = other.replace(/[\p{P}\s]/gu, '')
    return clean ? `${word} ${clean}` : word
  })

/** An answer's lines, without what the letter may change at either end of the whole. */
const linesIn = (answer: string) =>
  answer
    .trim()
    .replace(/^\p{L}|[.…]$/gu, '')
    .split(/\s*[\r\n]\s*/)

test('every letter says what was answered, that alone, and says it well', () => {
  const texts = fc.record({
    name: nameWith('Qname'),
    happened: answerWith('Qhappened'),
    effect: answerWith('Qeffect'),
    replacement: answerWith('Qreplacement'),
    gift: answerWith('Qgift'),
    change: answerWith('Qchange'),
    signature: nameWith('Qsignature'),
  })
  assert.equal(combinations.length, 6 * 5 * 3 * 2 * 2)
  for (const combination of combinations) {
    fc.assert(
      fc.property(texts, (answers) => {
        const { amends, when, by } = combination
        const letter = letterOf({ ...answers, ...combination }, written)
        const text = letterText(letter)
        const flat = text.replace(/\s+/g, ' ')

        const { replacement, gift, change, ...always } = answers
        const forAmends = { replace: replacement, give: gift, change, time: '', words: '' }[amends]
        for (const answer of [...Object.values(always), forAmends]) {
          // A phrase has its lines joined, so they are looked for one by one, in any paragraph.
          for (const line of linesIn(answer)) assert.ok(flat.includes(line), line)
        }
        const used = { Qreplacement: 'replace', Qgift: 'give', Qchange: 'change' }
        for (const [word, use] of Object.entries(used)) {
          assert.equal(text.includes(word), use === amends, word)
        }
        assert.equal(text.includes(' on 20 November 2026'), when !== undefined)
        assert.equal(text.includes(' by 3 December 2026'), !!by && amends === 'replace')

        assert.doesNotMatch(text, NOT_A_WORD)
        assert.doesNotMatch(letter.paragraphs.join('\n'), SLIP)
        assert.equal(text, `${text.trim()}\n`)
        assert.doesNotMatch(text, /\r|\n{3}/)
        const theirs = Object.values(answers).flatMap((answer) => answer.trim().split(/\s*\n\s*/))
        const isTheirs = (paragraph: string) =>
          theirs.some((line) => [line, `${line}.`].includes(paragraph))
        for (const paragraph of letter.paragraphs) {
          assert.doesNotMatch(paragraph, /^\s|\s$|\n|^$/)
          if (!isTheirs(paragraph)) assert.match(paragraph, /^[\p{Lu}\d“"‘']/u)
        }
      }),
      { numRuns: 20 },
    )
  }
})
