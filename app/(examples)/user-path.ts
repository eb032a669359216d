import type { Route } from 'next'
import { nameForm } from './form.ts'

/**
 * Reads the name in a segment of the path.
 * @param segment as it stands in the URL, percent-encoded
 * @returns undefined if the form would reject it, or if it is not percent-encoded UTF-8
 */
export function nameIn(segment: string): string | undefined {
  try {
    return nameForm.schema.shape.name.safeParse(decodeURIComponent(segment)).data
  } catch {
    return undefined
  }
}

/** @returns the page of a name; undefined for `.` and `..`, which no path has (RFC 3986, 5.2.4) */
export function userPath(name: string): Route<`/user/${string}`> | undefined {
  return name === '.' || name === '..' ? undefined : `/user/${encodeURIComponent(name)}`
}
