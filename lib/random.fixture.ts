/** Code points, from the first to before the last. */
export type Alphabet = [first: number, end: number]

/** @returns a text of so many UTF-16 code units at most that nothing can compress, without white space around it */
export function random(length: number, [first, end]: Alphabet): string {
  let text = ''
  while (text.trim().length < length) {
    text += String.fromCodePoint(first + Math.floor(Math.random() * (end - first)))
  }
  return text.trim().slice(0, length).toWellFormed()
}
