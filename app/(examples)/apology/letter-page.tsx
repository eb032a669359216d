import type { Route } from 'next'
import { isolated } from '#lib/forms/bidi.ts'
import { Isolated } from '#ui/page/isolated.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { Seal } from '#ui/page/seal.tsx'
import { TextActions } from '#ui/page/text-actions.tsx'
import { letterText } from './letter.ts'
import { type FinishedLetter, letterOf } from './result.ts'

interface Props {
  result: FinishedLetter
  url: Route
  /** What its seal is drawn from. */
  sealId: string
}

/** The finished letter. */
export function LetterPage({ result, url, sealId }: Props) {
  const letter = letterOf(result)
  return (
    <Page title={`Your letter to ${isolated(result.name)}`}>
      <article className="letter" lang="en">
        <p className="letter-date">{letter.date}</p>
        <p dir="auto">
          <Isolated>{letter.greeting}</Isolated>
        </p>
        {letter.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: their order never changes
          <p key={index} dir="auto">
            <Isolated>{paragraph}</Isolated>
          </p>
        ))}
        <p>
          {letter.closing}
          <br />
          <bdi>{letter.signature}</bdi>
        </p>
        <Seal id={sealId} />
      </article>
      <div className="links">
        <a href={`${url}/download`}>Download</a>
        <TextActions text={letterText(letter)} />
      </div>
      <p>
        <Link href="/apology">Start another letter</Link>
      </p>
    </Page>
  )
}
