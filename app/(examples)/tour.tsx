import type { Route } from 'next'
import { Link } from '#ui/page/link.tsx'

const WAYS: [path: Route, name: string, purpose: string][] = [
  ['/heroes', 'A hero', 'Three questions, and a page that shows the answers.'],
  ['/apology', 'A letter of apology', 'Five or six questions become a letter that you can print.'],
  ['/contact', 'Contact', 'A message. If it is sent, you get a receipt for it.'],
  ['/feedback', 'Feedback', 'A rating, your ideas, and whether we may write to you.'],
  ['/application', 'An application', 'About you and your past jobs, one question at a time.'],
  ['/session', 'Your data', 'Everything that is stored about you, to download or delete.'],
]

/** The way from the front page to everything else. */
export function Tour() {
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">What you can try here</h2>
      <p>Everything here works without JavaScript, and nothing that you type is lost.</p>
      <dl>
        {WAYS.map(([path, name, purpose]) => (
          <div key={path}>
            <dt>
              <Link href={path}>{name}</Link>
            </dt>
            <dd>{purpose}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
