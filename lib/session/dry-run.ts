import type { Context } from './entry.ts'
import { RequestCookies } from './request-cookies.ts'

/**
 * @returns a context with the same cookies, whose changes reach no browser: it shows whether
 * something will fit, before anything is done that can't be undone
 */
export const dryRun = (context: Context): Context => ({
  ...context,
  cookies: new RequestCookies(context.cookies.header(), () => {}),
})
