import type { Context } from './entry.ts'
import { Jar } from './jar.ts'

/**
 * @returns a context with the same cookies, whose changes reach no browser: it shows whether
 * something will fit, before anything is done that can't be undone
 */
export const rehearsalOf = (context: Context): Context => ({
  ...context,
  jar: new Jar(context.jar.header(), () => {}),
})
