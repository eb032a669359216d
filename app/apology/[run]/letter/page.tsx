import { redirect } from 'next/navigation'
import { CHECK } from '#lib/journeys/journey'
import { arrive } from '#lib/journeys/run'
import { session } from '#session'
import { CopyButton } from '#ui/copy-button'
import { Link } from '#ui/link'
import { Page } from '#ui/page'
import { PrintButton } from '#ui/print-button'
import { apology } from '../../journey'
import { wordsOf } from '../../kept'
import { letterText } from '../../letter'
import { runs } from '../../run'

/** The finished letter. */
export default async function LetterPage({ params }: PageProps<'/apology/[run]/letter'>) {
  const { run } = await params
  const kept = await session.get(`letter.${run}`)
  if (!kept) {
    await arrive(apology, runs, run, CHECK)
    redirect(`/apology/${run}/check`)
  }
  const letter = wordsOf(kept)
  return (
    <Page title={`Your letter to ${kept.name}`}>
      <article className="letter" lang="en">
        <p className="letter-date">{letter.date}</p>
        <p dir="auto">{letter.greeting}</p>
        {letter.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          <p key={index} dir="auto">
            {paragraph}
          </p>
        ))}
        <p>
          {letter.closing}
          <br />
          <bdi>{letter.signature}</bdi>
        </p>
      </article>
      <div className="links">
        <a href={`/apology/${run}/letter/download`}>Download</a>
        <PrintButton />
        <CopyButton text={letterText(letter)} />
      </div>
      <p>
        <Link href="/apology">Start another letter</Link>
      </p>
    </Page>
  )
}
