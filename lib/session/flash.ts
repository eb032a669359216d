import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Limits } from './budget.ts'
import { COOKIE_BYTES, cookieAttributes, cookieName } from './cookie.ts'
import type { Context, Entry } from './entry.ts'
import { openEntry, writeEntry } from './store.ts'

/** One message, for one page. */
export interface Flash {
  /** Different for each message. */
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

/** Drafts and entries reserve room for it in the header. */
const LIMITS: Limits = { cookie: COOKIE_BYTES, header: Number.POSITIVE_INFINITY }

/** The path as a browser requests it: encoded, and without the hash. */
function requestedPath(path: string): string {
  const { pathname, search } = new URL(path, 'http://localhost')
  return pathname + search
}

/**
 * Saves a message for the page that a redirect leads to.
 * @param scripted whether a script of this build called the action. Then Next renders the next page
 * into the same response, and gives it the cookies of that response. So a cookie that expires at
 * once is read there, and the browser never has it
 */
export async function saveFlash(
  { path, message }: Omit<Flash, 'id'>,
  scripted: boolean,
  context: Context,
): Promise<void> {
  const id = randomBytes(4).toString('base64url')
  const flash = { id, path: requestedPath(path), message }
  await writeEntry(FLASH, entry, flash, context, {}, LIMITS)
  if (scripted) context.jar.expire(cookieName(FLASH, context.secure), context.secure)
}

/** @returns the message that came with this request */
export async function readFlash(context: Context): Promise<Flash | undefined> {
  const opened = await openEntry(FLASH, entry, context)
  return opened && 'value' in opened ? opened.value : undefined
}

/**
 * Delivers a message to its own page, once. It hides the message from any other request; otherwise a
 * parallel one could use it up. It writes cookies, which a page can't, so the proxy calls it.
 * @param path of the request, with the query
 * @param isPageView whether a person will see the answer as a page
 */
export async function deliverFlash(
  path: string,
  isPageView: boolean,
  context: Context,
): Promise<void> {
  const { jar, secure } = context
  const name = cookieName(FLASH, secure)
  if (!jar.get(name)) return
  const opened = isPageView
    ? await openEntry(FLASH, entry, { ...context, onUnreadable: () => {} })
    : undefined
  if (!opened) jar.hide(name)
  else if ('unreadable' in opened) jar.set(name, '', cookieAttributes(secure, 0))
  else if (opened.value.path === path) jar.expire(name, secure)
  else jar.hide(name)
}
