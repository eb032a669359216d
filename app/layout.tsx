import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { LANGUAGE } from '#lib/config/language.ts'
import { Link } from '#ui/page/link.tsx'
import { Styles } from '#ui/page/styles.tsx'
import { iconAddress } from './icon-address.ts'
import { DESCRIPTION, NAME, NAVIGATION, PROMISES } from './site.ts'

// All scripts that most pages need. Imported here they become one file, which all pages share.
// Otherwise each page, the error page and the 404 page bring a copy of their own: 4 KB more.
import '#ui/form/submit-button.tsx'
import '#ui/page/announcement.tsx'
import './error.tsx'
import './global-error.tsx'

export const metadata: Metadata = {
  description: DESCRIPTION,
  // Browsers request the icon again after each submit. At this address they may cache it for ever.
  icons: { icon: iconAddress },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#efe8da' },
    { media: '(prefers-color-scheme: dark)', color: '#10141d' },
  ],
}

// Every page shows something of the visitor's session.
export const dynamic = 'force-dynamic'

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={LANGUAGE}>
      <body>
        <Styles />
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <header>
          <nav aria-label="Main">
            <Link href="/" className="brand">
              {NAME}
            </Link>
            {NAVIGATION.map(({ href, label }) => (
              <Link key={href} href={href}>
                {label}
              </Link>
            ))}
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <p>{PROMISES.footer}</p>
          <p>
            <Link href="/session">What we remember</Link>
          </p>
        </footer>
      </body>
    </html>
  )
}
