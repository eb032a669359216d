'use client'
import ErrorPage from './error'

/** Stands in for the layout when that is what failed. */
export default function GlobalError(props: Parameters<typeof ErrorPage>[0]) {
  return (
    <html lang="en">
      <body>
        <header />
        <main>
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  )
}
