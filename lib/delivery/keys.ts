import { createHmac } from 'node:crypto'
import type { Secret } from '#lib/config/env.ts'

/**
 * @param purpose has keys of its own, made from the secrets: what is sealed for one purpose does not
 * open for another, and never as a cookie
 * @returns the id and the key of each secret, in their order
 */
export const keysFor = (purpose: string, secrets: readonly Secret[]): [id: number, key: string][] =>
  secrets.map(({ id, value }) => [
    id,
    createHmac('sha256', value).update(purpose).digest('base64url'),
  ])
