import type { ListStep } from '#lib/journeys/journey.ts'
import { itemsOf, titleOfItem } from '#lib/journeys/list.ts'
import { unfinishedItems } from '#lib/journeys/list-drafts.ts'
import { roomInList } from '#lib/journeys/list-room.ts'
import { REMOVE, stepUrl } from '#lib/journeys/pages.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { ExpiryNotice } from './expiry-notice.tsx'
import { ListLimits } from './list-limits.tsx'
import { Progress } from './progress.tsx'
import { backUrl, hiddenOf, Question, type RunProps } from './question.tsx'

/** The items of a list, each with links to change and to remove it. */
function Items({ journey, run, name, answers, mode: { change = false }, step }: ListProps) {
  return (
    <ul className="items">
      {itemsOf(answers, name).map((item) => {
        const title = titleOfItem(step.list, answers, item)
        return (
          <li key={item}>
            <bdi>{title}</bdi>
            <Link href={stepUrl(journey, run, item, { change })}>
              Change <span className="visually-hidden">{title}</span>
            </Link>
            <Link href={stepUrl(journey, run, `${item}/${REMOVE}`, { change })}>
              Remove <span className="visually-hidden">{title}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** The way back to items that were begun, and are not in the list. */
async function UnfinishedItems({ journey, run, name, answers, mode }: ListProps) {
  const items = await unfinishedItems(journey, run, answers, name)
  return items.map((item) => (
    <p key={item.name} className="notice">
      You began <bdi>“{item.title}”</bdi>, and it is not in the list yet.{' '}
      <Link href={stepUrl(journey, run, item.name, { change: Boolean(mode.change), add: true })}>
        Finish “{item.title}”
      </Link>
    </p>
  ))
}

export interface ListProps extends RunProps {
  step: ListStep
}

/** A list: what was added, and the question whether to add another. */
export async function ListPage(props: ListProps) {
  const { journey, run, name, answers, step, expiresAt, action } = props
  const room = await roomInList(journey, run, answers, name)
  const back = backUrl(props)
  const content = (
    <>
      {room.count === 0 ? <p>You have added none.</p> : <Items {...props} />}
      <UnfinishedItems {...props} />
      <ListLimits list={step.list} room={room} />
    </>
  )
  const isTooShort = room.count < step.list.min
  const canGoOn = isTooShort ? !room.full : room.count <= step.list.max
  if (!room.full && !isTooShort) {
    return (
      <Question {...props} title={step.title} back={back}>
        {content}
      </Question>
    )
  }
  return (
    <Page
      title={step.title}
      above={
        <>
          <Link href={back}>Back</Link>
          <Progress journey={journey} answers={answers} name={name} />
        </>
      }
    >
      {content}
      {canGoOn && (
        <form action={action}>
          {Object.entries({ ...hiddenOf(props), more: isTooShort ? 'yes' : 'no' }).map(
            ([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ),
          )}
          <SubmitButton path={stepUrl(journey, run, name, props.mode)}>
            {isTooShort ? 'Add one' : 'Continue'}
          </SubmitButton>
        </form>
      )}
      <ExpiryNotice journey={journey} run={run} expiresAt={expiresAt} />
    </Page>
  )
}
