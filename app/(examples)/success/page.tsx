import { redirect } from 'next/navigation'
import { session } from '#app/session.ts'
import { Emblem } from '#ui/page/emblem.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { shieldOf } from './shield.ts'

export default async function Success() {
  const hero = await session.get('hero')
  if (!hero) redirect('/heroes')
  return (
    <Page title="You successfully submitted a hero!">
      <article className="card">
        <Emblem figure={shieldOf([hero.name, hero.alter_ego, hero.catch_phrase])} width="7.5rem" />
        <dl>
          <div>
            <dt>Name</dt>
            <dd dir="auto">{hero.name}</dd>
          </div>
          <div>
            <dt>Alter Ego</dt>
            <dd dir="auto">{hero.alter_ego}</dd>
          </div>
          <div>
            <dt>Catch Phrase</dt>
            <dd dir="auto">{hero.catch_phrase}</dd>
          </div>
        </dl>
      </article>
      <p>
        <Link href="/heroes">Change this hero</Link>
      </p>
    </Page>
  )
}
