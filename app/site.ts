import type { Route } from 'next'

/** The name of the app, in its header and in the title of each page. */
export const NAME = 'Keepsake'

export const DESCRIPTION =
  'Forms and sessions done properly: what you type is saved, and it is yours.'

/** The links in the header. */
export const NAVIGATION: readonly { href: Route; label: string }[] = [
  { href: '/#examples', label: 'Examples' },
]

/**
 * Whether the server passes on, or stores, anything that a visitor submits: in an email, in a
 * database, to another service. True if a setting names a receiver, and in development, where what is
 * delivered is written to a file. Set this to true together with the first action of your own that
 * does so. What the pages promise visitors depends on it.
 */
const DATA_LEAVES_BROWSER: boolean =
  process.env.NODE_ENV === 'development' ||
  Object.entries(process.env).some(
    ([setting, address]) => setting.startsWith('DELIVER_') && address,
  )

/** What the pages promise about the visitor's data. */
export const PROMISES = DATA_LEAVES_BROWSER
  ? {
      footer: 'We store your session in your own browser, sealed.',
      session:
        'Your session is stored in your own browser, in sealed cookies that only we can open. This page lists what is in your browser, and not what we have received.',
    }
  : {
      footer: 'Stored in your own browser, sealed. We keep no copy.',
      session:
        'Everything here is stored in your own browser, in sealed cookies that only we can open. We keep no copy.',
    }

/** @returns the title of a document */
export const documentTitle = (page: string) => `${page} – ${NAME}`
