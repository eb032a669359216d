import type { Fields } from './call.ts'

// Not with the flag `i`: with `u` it takes a long s (U+017F) for an s, and not all versions of Node
// accept other letters than these. Next's parser drops a byte order mark at the start of a name, and
// accepts no head of more than 16 KB.
const PART_HEAD =
  /^\r\n[Cc]ontent-[Dd]isposition: form-data; name="(?!\uFEFF)([^\p{Cc}"\\]{0,1000})"(; filename="[^\p{Cc}"]{0,1000}"\r\n[Cc]ontent-[Tt]ype: [\w!#$&^.+/;= -]{0,1000})?\r\n\r\n/u

// Node looks for the boundary without the two dashes before it, and finds one of dashes alone too early.
const TYPE = /^multipart\/form-data; ?boundary=(?!-*$)([\w-]{1,70})$/

/**
 * Reads a form that is written as browsers write it (HTML, section 4.10.22.8), and no other. Next
 * reads it after us, and answers with a 500 to what its parser does not accept.
 */
export function fieldsIn(body: string, type: string): Fields | undefined {
  const [, boundary] = TYPE.exec(type) ?? []
  if (!boundary) return undefined
  const [before, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`)
  const end = parts.pop()
  if (before !== '' || end !== '--\r\n') return undefined
  const fields: Fields = []
  for (const part of parts) {
    const [head, name, file] = PART_HEAD.exec(part) ?? []
    if (head === undefined || name === undefined) return undefined
    const text = part.slice(head.length)
    // Node, which parses for Next, finds a boundary also within a text, where no browser puts one.
    if (text.includes(boundary)) return undefined
    fields.push([name, file ? undefined : text])
  }
  return fields
}
