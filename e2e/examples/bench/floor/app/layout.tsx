import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { sheet } from './sheet'

export const metadata: Metadata = { title: 'Heroes', description: 'Create a hero' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <style>{sheet}</style>
      </head>
      <body>
        <nav>
          <Link href="/">Home</Link> <Link href="/heroes">Heroes</Link>
        </nav>
        <main>{children}</main>
      </body>
    </html>
  )
}
