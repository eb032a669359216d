import { LANGUAGE } from '#lib/config/language'
import type { Kept } from '#lib/forms/inspect'
import type { Refusal } from '#lib/session/entry'
import { LocalTime } from '#ui/local-time'
import { ForgetButton } from './forget-button'

const WHY: Record<Refusal, string> = {
  expired: 'Its time is over.',
  'unknown secret': 'It was sealed with a key that we no longer have.',
  tampered: 'It was changed after we sealed it.',
  'other purpose': 'It was sealed to be something else.',
  'too old': 'It is of an earlier version of this site.',
  schema: 'It no longer fits what we ask for.',
}

function Moment({ label, seconds }: { label: string; seconds: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <LocalTime iso={new Date(seconds * 1000).toISOString()} />
      </dd>
    </div>
  )
}

/** One thing that is remembered, shown to the one whom it is about. */
export function KeptEntry({ kept }: { kept: Kept }) {
  const { key, title, opened, answers, sealed, bytes } = kept
  return (
    <section aria-labelledby={`kept-${key}`}>
      <h2 id={`kept-${key}`}>{title}</h2>
      {'refused' in opened && <p>We can’t read this any more. {WHY[opened.refused]}</p>}
      <dl>
        {answers.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
        {'value' in opened && (
          <>
            <Moment label="First kept" seconds={opened.first} />
            <Moment label="Last kept" seconds={opened.last} />
            <Moment label="Kept until" seconds={opened.until} />
          </>
        )}
        <div>
          <dt>Size</dt>
          <dd>{bytes.toLocaleString(LANGUAGE)} bytes</dd>
        </div>
      </dl>
      <details>
        <summary>What a thief of this cookie would see</summary>
        <pre>{sealed}</pre>
      </details>
      <ForgetButton entry={key}>
        Forget this<span className="visually-hidden">: {title}</span>
      </ForgetButton>
    </section>
  )
}
