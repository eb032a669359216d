import fc from 'fast-check'
import { WORDS } from './vocabulary.ts'

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code))
export const noise = fc.string({ unit: byte, minLength: 1, maxLength: 9 })
/** A position in a text of any length, from 0 to 1. */
export const place = fc.double({ min: 0, max: 1, noNaN: true })

/** Replaces a part of a text. */
export const edited = fc
  .record({
    from: place,
    cut: fc.constantFrom(0, 0, 1, 2, 9, 100, 1e9),
    put: fc.oneof(fc.constant(''), noise, fc.constantFrom(...WORDS)),
    times: fc.constantFrom(1, 1, 1, 1, 2, 300),
  })
  .map(({ from, cut, put, times }) => (text: string) => {
    const at = Math.floor(from * (text.length + 1))
    return text.slice(0, at) + put.repeat(times) + text.slice(at + cut)
  })

/** Removes control characters. Node's parser would reject most requests because of them. */
export const tidy = (text: string) => text.replaceAll(/\p{Cc}/gu, '')
