import Link from 'next/link'
import { saveName } from './action'
import { getSession } from './session'

// The list of the product's front page. This app has one form only, so all links lead to it.
const WAYS = [
  ['A hero', 'Three questions, and a page that shows the answers.'],
  ['A letter of apology', 'Five or six questions become a letter that you can print.'],
  ['Contact', 'A message, and a reference that you can quote.'],
  ['Feedback', 'A rating, your ideas, and whether we may write to you.'],
  ['An application', 'About you and your past jobs, one question at a time.'],
  ['Your data', 'Everything that is stored about you, to download or delete.'],
]

export default async function Home({ searchParams }: PageProps<'/'>) {
  const { error } = await searchParams
  const { name } = await getSession()
  const now = new Date().toISOString()
  return (
    <>
      <h1>Hello, {name ?? 'Stranger'}!</h1>
      <p>
        <time dateTime={now}>{now}</time>
      </p>
      {error !== undefined && <p role="alert">Enter your name</p>}
      <form action={saveName}>
        <p>
          <label htmlFor="name">What is your name?</label>
          <input id="name" name="name" autoComplete="name" required defaultValue={name} />
        </p>
        <button type="submit">Apologize</button>
      </form>
      <h2>What you can try here</h2>
      <dl>
        {WAYS.map(([title, purpose]) => (
          <div key={title}>
            <dt>
              <Link href="/heroes">{title}</Link>
            </dt>
            <dd>{purpose}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
