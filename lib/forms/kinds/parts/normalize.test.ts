import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBlank, readLine, trimmed, withoutControls } from './normalize.ts'

test('the digits of every script are read', () => {
  let read = 0
  for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
    const shown = (number: number) => number.toLocaleString('en', { numberingSystem })
    const digits = Array.from({ length: 10 }, (_, digit) => shown(digit)).join('')
    // Some systems have no digits, such as Roman numerals.
    if (!/^\p{Nd}{10}$/u.test(digits)) continue
    assert.equal(readLine(digits), '0123456789', numberingSystem)
    read += 1
  }
  assert.ok(read > 50, `${read}`)
  assert.equal(readLine('０１２３４５６７８９'), '0123456789')
})

test('every dash and every space is read as the one of a keyboard', () => {
  for (const dash of '-‐‑‒–—―−﹣－⁃˗➖⁻') assert.equal(readLine(`1${dash}2`), '1-2', escape(dash))
  for (const space of ' \u00a0\u2000\u2003\u2007\u2009\u202f\u205f\u3000\t') {
    assert.equal(readLine(`${space}1${space}2${space}`), '1 2', escape(space))
  }
})

test('what nobody can see is removed from a line that is parsed', () => {
  for (const sign of '\0\x07\x7f\x85\xad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\ufe0f\ufeff') {
    assert.equal(readLine(`${sign}a${sign}1${sign}`).replaceAll(' ', ''), 'a1', escape(sign))
  }
})

test('a joiner stays where its script needs it', () => {
  for (const word of ['می\u200cخواهم', 'क्\u200dष']) assert.equal(readLine(word), word)
})

test('a text keeps its emoji, its joiners and its marks', () => {
  for (const text of [
    ...['👩\u200d🚀', '❤\ufe0f', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ...['می\u200cخواهم', 'e\u0301', '\u202bשלום\u202c', 'one\n\ttwo', 'שלום\u200f!'],
  ]) {
    assert.equal(withoutControls(text), text)
    assert.equal(trimmed(text), text)
  }
})

test('control characters, halves of a pair and what is never assigned are removed', () => {
  assert.equal(withoutControls('a\0b\x07c\x1bd\x7fe\x9ff'), 'abcdef')
  assert.equal(withoutControls('a\ud800b\udc00c\uffffd\u{1fffe}'), 'abcd')
  assert.ok(withoutControls('\ud83d').isWellFormed())
})

test('each kind of line break is one line break', () => {
  for (const sign of ['\r\n', '\r', '\v', '\f', '\x85', '\u2028', '\u2029']) {
    assert.equal(withoutControls(`a${sign}b`), 'a\nb', escape(sign))
  }
})

test('a text of which nobody could see anything is empty', () => {
  for (const text of [
    ...[
      '',
      ' ',
      '\u00a0',
      '\u200b',
      '\u200d\u200d',
      '\u3164',
      '\uffa0',
      '\u115f',
      '\u2800',
      '\ufeff',
    ],
    ...[
      '\0',
      '\ufe0f',
      '\u{e0020}',
      '\u202e',
      '\u2060 \u200b',
      '\xad',
      '\u034f',
      '\u180e',
      '\ud800',
    ],
  ]) {
    assert.ok(isBlank(text), escape(text))
    assert.equal(trimmed(text), '', escape(text))
  }
  for (const text of ['a', '.', '0', '-', '́', '🦸', '\u0600']) assert.ok(!isBlank(text), text)
})

test('a text loses what is at its ends and can’t be seen, and nothing in it', () => {
  assert.equal(trimmed('\u200b \ufeffAda\u200bL \u2060\n'), 'Ada\u200bL')
})

test('a long text is read in no time, whatever it is made of', () => {
  const many = (text: string) => text.repeat(200_000)
  for (const text of [
    ...[many(' '), `a${many(' ')}b`, many('\u200b'), `a${many('\u200d')}b`, many('٣'), many('𝟗')],
    ...[
      many('\u202e'),
      many('\u2068\u2069'),
      many('\u202a') + many('\u202c'),
      `a${many('\u0301')}`,
    ],
    ...[many('\r'), many('－'), many('ー'), many('\ud800')],
  ]) {
    const before = process.cpuUsage()
    trimmed(text)
    readLine(text)
    const { user, system } = process.cpuUsage(before)
    // In microseconds. In proportion to the square of the length it would be minutes.
    assert.ok(user + system < 1_000_000, escape(text.slice(0, 2)))
  }
})
