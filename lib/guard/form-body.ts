import type { Fields } from './call.ts'

// Next's parser drops a byte order mark at the start of a name, and so would see another name than we.
const PART_HEAD =
  /^\r\ncontent-disposition: form-data; name="(?!\uFEFF)([^\p{Cc}"\\]*)"(; filename="[^\p{Cc}"\\]*"\r\ncontent-type: [\w!#$&^.+/;= -]*)?\r\n\r\n/iu

/**
 * Reads a form that is written as browsers write it (HTML, section 4.10.22.8), and no other. Next
 * reads it after us, and answers with a 500 to what its parser does not accept.
 */
export function fieldsIn(body: string, type: string): Fields | undefined {
  const [, boundary] = /^multipart\/form-data; ?boundary=([\w-]{1,70})$/.exec(type) ?? []
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
