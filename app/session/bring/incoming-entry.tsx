import { sealIdOf } from '#app/session/seal-id.ts'
import { timeRows } from '#app/session/time-rows.tsx'
import type { Incoming } from '#lib/transfer/compare.ts'
import type { Description } from '#lib/transfer/inspect.ts'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { Emblem } from '#ui/page/emblem.tsx'
import { drawWax } from '#ui/page/wax.ts'
import { CHOICE, type Found } from './read-incoming.ts'

const OTHER: Record<Found['from'], string> = {
  code: 'From the other device',
  file: 'From the file',
  before: 'What this browser had before',
}

/** The answers of one side. */
function Side({ name, side }: { name: string; side: Description }) {
  return (
    <div className="side">
      <h3>{name}</h3>
      <AnswerList rows={[...side.answers, ...timeRows(side, ['updatedAt', 'expiresAt'])]} />
    </div>
  )
}

/** What is said about an entry that can't be chosen. */
const NOT_BROUGHT = {
  same: 'This browser already has this.',
  unreadable:
    'This can’t be brought: it has expired, or it comes from another version of this site.',
}

function Choice({ name, entry: { state } }: { name: string; entry: Incoming }) {
  if (state === 'same' || state === 'unreadable') return <p>{NOT_BROUGHT[state]}</p>
  if (state !== 'differs') {
    return (
      <>
        {state === 'ended' && <p>You have already finished this in this browser.</p>}
        <label>
          <input type="checkbox" name={name} value="bring" defaultChecked={state === 'new'} />
          Bring this
        </label>
      </>
    )
  }
  return (
    <fieldset>
      <legend>This browser has another one. Which one do you want here?</legend>
      <label>
        <input type="radio" name={name} value="" defaultChecked />
        The one in this browser
      </label>
      <label>
        <input type="radio" name={name} value="bring" />
        The other one
      </label>
    </fieldset>
  )
}

/** An entry that can be brought, beside what this browser has, and the choice between them. */
export function IncomingEntry({ entry, from }: { entry: Incoming; from: Found['from'] }) {
  const { id, title, stored } = entry
  const sealId = sealIdOf(entry)
  return (
    <section aria-labelledby={`brought-${id}`}>
      <h2 id={`brought-${id}`} dir="auto">
        {title}
      </h2>
      {sealId && <Emblem figure={drawWax(sealId)} width="4.5rem" />}
      <Side name={OTHER[from]} side={entry} />
      {stored && <Side name="In this browser" side={stored} />}
      <Choice name={CHOICE + id} entry={entry} />
    </section>
  )
}
