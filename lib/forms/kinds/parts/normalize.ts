import { balanced } from '#lib/forms/bidi.ts'

/*
 * What is done to every text that a visitor sends, and what is done to a line that is parsed: an email
 * address, a number, a date. All of it takes a time in proportion to the length of the text.
 */

/** Line breaks of Windows and of word processors. A browser sends CRLF for the one of a textarea. */
const BREAK = /\r\n?|[\v\f\x85\u2028\u2029]/g

/** Databases and XML refuse them: control characters, halves of a pair, and what Unicode never assigns. */
const CONTROL = /(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffb]/gu

/** A fallback font draws nothing for the last three, though they count as letters or signs. */
const VISIBLE = /[^\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\u{16fe4}\u{1d159}]/u

/** Useless at the ends of a text. A joiner or a variation selector may be part of an emoji there. */
const AT_ENDS = /[\s\xad\u200b\u2060\ufeff]/

/** Whether nobody could see anything of a text. */
export const isBlank = (text: string) => !VISIBLE.test(text)

/** @returns any text, as it can be stored everywhere. Joiners, marks and emoji are kept */
export const withoutControls = (sent: string): string =>
  balanced(sent.replaceAll(BREAK, '\n').replaceAll(CONTROL, ''))

/** @returns a text on one line */
export const onOneLine = (text: string): string => text.replaceAll(/[\n\t]+/g, ' ')

/**
 * @param atEnds one character that has no meaning at the ends
 * @returns a text without white space at its ends, or '' if nobody could see anything of it
 */
export function trimmed(text: string, atEnds = AT_ENDS): string {
  const clean = withoutControls(text)
  if (isBlank(clean)) return ''
  // A regular expression for both ends would take a time in proportion to the square of the length.
  let [start, end] = [0, clean.length]
  while (atEnds.test(clean.charAt(start))) start += 1
  while (atEnds.test(clean.charAt(end - 1))) end -= 1
  return clean.slice(start, end)
}

/** The ASCII and the currency signs of East Asian keyboards. */
const FULL_WIDTH = /[\uff01-\uff5e\uffe0-\uffe6]/g

/** All that Unicode calls a dash, and what looks like one. */
const DASH = /[\p{Dash}\u02d7\u2043\u2796]/gu

/** Where a Japanese keyboard writes a long vowel, between digits it is a dash. */
const VOWEL_AS_DASH = /(?<=\p{Nd})[ーｰ](?=\p{Nd})/gu

const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu

/** Between letters of scripts that join them, a joiner belongs to the spelling. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all of ASCII
const JOINER = /(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])/g

/**
 * @returns a line with the spaces, dashes and signs of an English keyboard, and without what nobody
 *   can see: variation selectors, marks of direction, characters of no width
 */
export const keyboardLine = (typed: string): string =>
  withoutControls(typed)
    .replaceAll(FULL_WIDTH, (sign) => sign.normalize('NFKC'))
    .replaceAll(VOWEL_AS_DASH, '-')
    .replaceAll(INVISIBLE, '')
    .replaceAll(JOINER, '')
    .replaceAll(DASH, '-')
    .replaceAll(/\s/g, ' ')
    .trim()

const digits = new Map<string, string>()

/** Unicode puts the digits of each script into a row, from 0 to 9. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1
  return `${(code - first) % 10}`
}

/** @returns a text in which the digits of all scripts are 0 to 9 */
const withAsciiDigits = (text: string): string =>
  text.replaceAll(/\p{Nd}/gu, (digit) => {
    const known = digits.get(digit) ?? asciiDigit(digit)
    digits.set(digit, known)
    return known
  })

/** @returns what was typed into a line that is parsed, as an English keyboard would write it */
export const readLine = (typed: string): string => withAsciiDigits(keyboardLine(typed))
