import { createHash } from 'node:crypto'

/** In bytes. A second value with the same digest is of no use to anybody: half of SHA-256 is enough. */
const BYTES = 16

/** JSON in which objects with the same properties read the same, in whatever order they have them. */
const canonical = (value: unknown) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  ) ?? ''

/**
 * A page puts the digest of what it shows into its form. If the digest differs when the form is sent,
 * the visitor has not seen what the action would act on.
 * @param value anything that JSON can hold. A property that is undefined counts as absent
 * @returns the first half of its SHA-256: 22 characters of base64url
 */
export const digest = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest().subarray(0, BYTES).toString('base64url')
