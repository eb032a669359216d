import { LANGUAGE } from '#lib/config/language.ts'
import type { UnreadableReason } from '#lib/session/entry.ts'
import type { StoredEntry } from '#lib/transfer/inspect.ts'
import { Hidden } from '#ui/form/hidden.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { forget } from './action.ts'
import { shownToForget } from './shown.ts'
import { timeRows } from './time-rows.tsx'

const REASONS: Record<UnreadableReason, string> = {
  expired: 'It has expired.',
  'unknown secret': 'It was sealed with a key that we no longer have.',
  tampered: 'It was changed after we sealed it.',
  'other purpose': 'It was stored under the wrong name, so we don’t use it.',
  'too old': 'It comes from an earlier version of this site.',
  schema: 'It does not fit what we ask for now.',
}

/** In characters. A longer answer is cut in the list. The details have the whole answer. */
const SHORT = 160

/** @returns an answer on one line. The details have the whole answer, with its line breaks */
function shortened(text: string): string {
  const line = [...text.replaceAll(/(?<=[.,:;!?])\s*\n\s*/g, ' ').replaceAll(/\s*\n\s*/g, ' · ')]
  return line.length > SHORT ? `${line.slice(0, SHORT).join('').trimEnd()} …` : line.join('')
}

/** Facts about the cookie. Few visitors need them, so they are folded away. */
function Details({ entry }: { entry: StoredEntry }) {
  const { title, answers, sealStart, bytes } = entry
  return (
    <details>
      <summary>
        Times, size and seal<span className="visually-hidden">: {title}</span>
      </summary>
      <AnswerList
        rows={[
          ...answers.filter(([, text]) => shortened(text) !== text),
          ...timeRows(entry, ['createdAt', 'updatedAt', 'expiresAt']),
          ['Size', `${bytes.toLocaleString(LANGUAGE)} bytes`],
          ['What a thief sees', <code key="seal">{sealStart}…</code>],
        ]}
      />
    </details>
  )
}

/** One thing that is stored, shown to its owner. */
export function StoredEntrySection({ entry }: { entry: StoredEntry }) {
  const { key, title, opened, answers } = entry
  return (
    <section aria-labelledby={`stored-${key}`} className="stored">
      <div>
        <h2 id={`stored-${key}`} dir="auto">
          {title}
        </h2>
        <form action={forget}>
          <Hidden fields={{ entry: key }} shown={shownToForget(entry)} />
          <SubmitButton path="/session" working="Forgetting…" className="secondary">
            Forget<span className="visually-hidden"> this: {title}</span>
          </SubmitButton>
        </form>
      </div>
      {'unreadable' in opened && <p>We can’t read this any more. {REASONS[opened.unreadable]}</p>}
      <AnswerList rows={answers.map(([label, text]) => [label, shortened(text)])} />
      <Details entry={entry} />
    </section>
  )
}
