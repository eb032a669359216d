import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getSession } from '../session'

export default async function Success() {
  const { hero } = await getSession()
  if (!hero) redirect('/heroes')
  return (
    <>
      <h1>You successfully submitted a hero!</h1>
      <dl>
        <dt>Name</dt>
        <dd>{hero.name}</dd>
        <dt>Alter Ego</dt>
        <dd>{hero.alter_ego}</dd>
        <dt>Catch Phrase</dt>
        <dd>{hero.catch_phrase}</dd>
      </dl>
      <p>
        <Link href="/heroes">Change this hero</Link>
      </p>
    </>
  )
}
