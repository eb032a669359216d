import { type NumberQuestion, numeric } from './number.ts'

/** A whole number, or undefined if it is optional and empty. "1,000" and "1.000" are a thousand. */
export const wholeNumber = <const Q extends NumberQuestion>(question: Q) => numeric(question, 0)
