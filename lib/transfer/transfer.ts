/*
 * A transfer: what one browser remembers, on its way to another one. Read this file first, then
 * inspect.ts (what a person sees of it), compare.ts (what it brings, beside what the other browser
 * has), import.ts (how that is saved) and pending-import.ts (where it waits until the visitor has decided).
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { z } from 'zod'
import { type Context, type Entry, expiryOf, TEMPORARY_MINUTES } from '#lib/session/entry.ts'
import { contentOf } from '#lib/session/entry-cookie.ts'
import { TEMPORARY } from '#lib/session/room.ts'
import { type Content, contentSchema } from '#lib/session/seal.ts'
import { openToken, sealToken, type TokenError } from '#lib/session/token.ts'

/** In seconds. */
export const CODE_LIFETIME = TEMPORARY_MINUTES * 60

/** The longest address of a code. A code for a longer one is too fine for many cameras. */
export const CODE_BYTES = 1000

/** The longest JSON. A browser stores less than 8 KB. */
const MOST_BYTES = 64 * 1024

/** @returns the entry of a key, or undefined if this app has none */
export type FindEntry = (key: string) => Entry | undefined

/** The names are short, like those of a cookie's content, because each code has them. */
const transferSchema = z.object({
  /** The version of this schema. */
  v: z.literal(1),
  /** When it expires, in epoch seconds. */
  x: z.int(),
  /** The entries, as their cookies held them. */
  e: z.array(contentSchema),
})

/** @returns the entries as JSON, compressed */
export const pack = (contents: readonly Content[], expiresAt: number): Buffer =>
  brotliCompressSync(
    JSON.stringify({ v: 1, x: expiresAt, e: [...contents] } satisfies z.input<
      typeof transferSchema
    >),
    { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } },
  )

/** @returns the entries, or undefined if another version of this app has packed them */
export function unpack(packed: Buffer): { contents: Content[]; expiresAt: number } | undefined {
  const json = brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES }).toString()
  const { data } = transferSchema.safeParse(JSON.parse(json))
  return data && { contents: data.e, expiresAt: data.x }
}

/**
 * @param only the key of one entry, which is taken with its drafts
 * @returns the entries that a browser has and that can be read, as their cookies hold them
 */
export async function exportContents(
  find: FindEntry,
  context: Context,
  only?: string,
): Promise<Content[]> {
  const keys = context.cookies.keys(context.secure).filter((key) => {
    const entry = find(key)
    const isWanted = only === undefined || key === only || key.startsWith(`${TEMPORARY}${only}.`)
    return entry && !entry.local && isWanted
  })
  const contents = await Promise.all(keys.map((key) => contentOf(key, context)))
  return contents.filter((content) => content !== undefined)
}

/** @returns when the last of the entries expires, in epoch seconds */
export function lastExpiry(contents: readonly Content[], find: FindEntry): number {
  const moments = contents.map(({ k, l, u }) => {
    const entry = find(k)
    return entry ? expiryOf(entry, { updatedAt: l, usedAt: u }) : 0
  })
  return Math.max(0, ...moments)
}

/** @returns the seal of the entries, for a file that opens until the last of them has expired */
export const sealFile = (contents: readonly Content[], expiresAt: number, { secrets }: Context) =>
  sealToken('transfer file', pack(contents, expiresAt), secrets)

/** @returns the seal of the entries, for a code that opens for 15 minutes */
export const sealCode = (contents: readonly Content[], { now, secrets }: Context) =>
  sealToken('transfer code', pack(contents, now() + CODE_LIFETIME), secrets)

/** Earlier releases could lock a file with a passphrase. The seal of such a file begins with it. */
const LOCKED = '~'

/** Why nothing can be brought. */
export type Problem = TokenError | 'locked' | 'expired' | 'other version'

/** Opens the seal of a file or of a code. Neither opens as the other. */
export function openSeal(
  purpose: 'file' | 'code',
  seal: string,
  { now, secrets }: Pick<Context, 'now' | 'secrets'>,
): { contents: Content[] } | { problem: Problem } {
  if (seal.startsWith(LOCKED)) return { problem: 'locked' }
  const opened = openToken(`transfer ${purpose}`, seal, secrets)
  if ('error' in opened) return { problem: opened.error }
  const transfer = unpack(opened.content)
  if (!transfer) return { problem: 'other version' }
  return now() < transfer.expiresAt ? { contents: transfer.contents } : { problem: 'expired' }
}
