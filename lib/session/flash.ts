import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Limits } from './budget.ts'
import { COOKIE_BYTES, cookieAttributes, cookieName } from './cookie.ts'
import { type Context, type Entry, openEntry, writeEntry } from './entry.ts'

/** One message, for one page. */
export interface Flash {
  /** No other message has it. */
  id: string
  /** With the query. */
  path: string
  message: string
}

/** The key of its cookie. */
export const FLASH = 'flash'

const entry: Entry<z.ZodType<Flash>> = {
  schema: z.object({ id: z.string(), path: z.string(), message: z.string() }),
  idle: 60,
  absolute: 60,
}

/** Whatever else there is, drafts and entries leave it room. */
const LIMITS: Limits = { cookie: COOKIE_BYTES, header: Number.POSITIVE_INFINITY }

/** As a browser asks for it: encoded, and without the hash. */
function askedFor(path: string): string {
  const { pathname, search } = new URL(path, 'http://localhost')
  return pathname + search
}

/**
 * Keeps a message for the page that a redirect leads to.
 * @param scripted whether a script of this build called the action: then Next renders the next page
 * into the very response, and hands it the cookies that this response sets, so a cookie that ends at
 * once is seen there and never by the browser
 */
export async function keepFlash(
  { path, message }: Omit<Flash, 'id'>,
  scripted: boolean,
  context: Context,
): Promise<void> {
  const id = randomBytes(4).toString('base64url')
  const flash = { id, path: askedFor(path), message }
  await writeEntry(FLASH, entry, flash, context, {}, LIMITS)
  if (scripted) context.jar.expire(cookieName(FLASH, context.secure), context.secure)
}

/** @returns the message that came with this request */
export async function readFlash(context: Context): Promise<Flash | undefined> {
  const opened = await openEntry(FLASH, entry, context)
  return opened && 'value' in opened ? opened.value : undefined
}

/**
 * Lets a message reach the page it is for, once: any other request is to know nothing of it, or a
 * parallel one would eat it. It writes, so it is for the proxy: a page can't.
 * @param path of the request, with the query
 * @param shown whether a person is about to see the answer as a page
 */
export async function passFlash(path: string, shown: boolean, context: Context): Promise<void> {
  const { jar, secure } = context
  const name = cookieName(FLASH, secure)
  if (!jar.get(name)) return
  const opened = shown
    ? await openEntry(FLASH, entry, { ...context, refused: () => {} })
    : undefined
  if (!opened) jar.hide(name)
  else if ('refused' in opened) jar.set(name, '', cookieAttributes(secure, 0))
  else if (opened.value.path === path) jar.expire(name, secure)
  else jar.hide(name)
}
