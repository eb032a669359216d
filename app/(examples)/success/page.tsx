import { redirect } from 'next/navigation'
import { session } from '#app/session.ts'
import { AnswerList } from '#ui/page/answer-list.tsx'
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
        <AnswerList
          rows={[
            ['Name', hero.name],
            ['Alter Ego', hero.alter_ego],
            ['Catch Phrase', hero.catch_phrase],
          ]}
        />
      </article>
      <p>
        <Link href="/heroes">Change this hero</Link>
      </p>
    </Page>
  )
}
