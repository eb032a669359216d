import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'
import { Link } from '#ui/link'

export const metadata: Metadata = {
  description: 'Forms and sessions done properly: what you type is kept, and it is yours.',
  // The one thing of ours that is in the document Next sends when a page fails.
  icons: {
    icon: '/icon.svg',
    other: { rel: 'stylesheet', url: '/plain.css', media: '(scripting: none)' },
  },
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
    <html lang="en" data-scroll-behavior="smooth">
      <body>
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
