import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Link } from '#ui/link'
import { Styles } from '#ui/styles'
import icon from './icon.svg'

// All scripts of ours that most pages need: named here they are one file, which every page shares.
// Else each page, the error page and the 404 page bring their own, with the same modules: 4 KB more.
import '#ui/flash'
import '#ui/focus-target'
import '#ui/submit-button'
import '#ui/typed'
import './error'
import './global-error'

export const metadata: Metadata = {
  description: 'Forms and sessions done properly: what you type is kept, and it is yours.',
  // Browsers ask for it again after each submit, so its address says that it never changes.
  icons: { icon: icon.src },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#efe8da' },
    { media: '(prefers-color-scheme: dark)', color: '#10141d' },
  ],
}

// Nothing is made ahead: every page shows something of the visitor's own.
export const dynamic = 'force-dynamic'

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Styles />
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <header>
          <nav aria-label="Main">
            <Link href="/" className="brand">
              Keepsake
            </Link>
            <Link href="/heroes">Heroes</Link>
            <Link href="/apology">Apologies</Link>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <p>Kept in your browser, sealed. Nothing of it stays with us.</p>
          <p>
            <Link href="/session">What we remember</Link>
          </p>
        </footer>
      </body>
    </html>
  )
}
