import { LANGUAGE } from '#lib/config/language.ts'
import type { StoredEntry } from '#lib/forms/inspect.ts'
import type { UnreadableReason } from '#lib/session/entry.ts'
import { LocalTime } from '#ui/page/local-time.tsx'
import { ForgetButton } from './forget-button.tsx'

const REASONS: Record<UnreadableReason, string> = {
  expired: 'It has expired.',
  'unknown secret': 'It was sealed with a key that we no longer have.',
  tampered: 'It was changed after we sealed it.',
  'other purpose': 'It was sealed as something else.',
  'too old': 'It comes from an earlier version of this site.',
  schema: 'It does not fit what we ask for now.',
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

/** One thing that is stored, shown to its owner. */
export function StoredEntrySection({ entry }: { entry: StoredEntry }) {
  const { key, title, opened, answers, sealed, bytes } = entry
  return (
    <section aria-labelledby={`stored-${key}`}>
      <h2 id={`stored-${key}`}>{title}</h2>
      {'unreadable' in opened && <p>We can’t read this any more. {REASONS[opened.unreadable]}</p>}
      <dl>
        {answers.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
        {'value' in opened && (
          <>
            <Moment label="First saved" seconds={opened.createdAt} />
            <Moment label="Last saved" seconds={opened.updatedAt} />
            <Moment label="Expires" seconds={opened.expiresAt} />
          </>
        )}
        <div>
          <dt>Size</dt>
          <dd>{bytes.toLocaleString(LANGUAGE)} bytes</dd>
        </div>
      </dl>
      <details>
        <summary>What someone who steals this cookie sees</summary>
        <pre>{sealed}</pre>
      </details>
      <ForgetButton entry={key}>
        Forget this<span className="visually-hidden">: {title}</span>
      </ForgetButton>
    </section>
  )
}
