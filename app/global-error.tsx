'use client'
import { LANGUAGE } from '#lib/config/language.ts'
import ErrorPage from './error.tsx'

/** Replaces the layout if the layout itself fails. */
export default function GlobalError(props: Parameters<typeof ErrorPage>[0]) {
  return (
    <html lang={LANGUAGE}>
      <body>
        <header />
        <main>
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  )
}
