/** Code points, from `first` up to, but without, `end`. */
export type Alphabet = [first: number, end: number]

/** @returns a text of at most `length` UTF-16 code units that can't be compressed, trimmed */
export function random(length: number, [first, end]: Alphabet): string {
  let text = ''
  while (text.trim().length < length) {
    text += String.fromCodePoint(first + Math.floor(Math.random() * (end - first)))
  }
  return text.trim().slice(0, length).toWellFormed()
}

/** @returns how often a random test runs: that often in `npm run test:all`, and less in `npm test` */
export const runs = (all: number) => (process.env.TEST_ALL ? all : Math.ceil(all / 8))
