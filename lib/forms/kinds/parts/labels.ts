/** The options of a field: keys and labels. */
export type Labels = Record<string, string>

/** `hasOwn`, because a visitor may send "constructor". @returns the text itself if it is not a key */
export const labelOf = (options: Labels, text: string) =>
  (Object.hasOwn(options, text) && options[text]) || text

/**
 * The keys of options, if several can be chosen. The answer is one text, with commas between.
 * @throws {Error} for a key with a comma, or for an empty one
 */
export function listedKeys<O extends Labels>(options: O): (keyof O & string)[] {
  const keys = Object.keys(options)
  const wrong = keys.find((key) => key === '' || key.includes(','))
  if (wrong === undefined) return keys
  throw new Error(`The option "${wrong}": a key may not be empty, and may not have a comma`)
}
