import type { ListStep } from '#lib/journeys/journey.ts'
import { firstSchema, itemsOf, moreSchema, titleOfItem } from '#lib/journeys/list.ts'
import { type Unfinished, unfinishedItems } from '#lib/journeys/list-drafts.ts'
import { roomInList } from '#lib/journeys/list-room.ts'
import { REMOVE, stepUrl } from '#lib/journeys/pages.ts'
import { shownInList } from '#lib/journeys/shown.ts'
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
              Change <bdi className="visually-hidden">{title}</bdi>
            </Link>
            <Link href={stepUrl(journey, run, `${item}/${REMOVE}`, { change })}>
              Remove <bdi className="visually-hidden">{title}</bdi>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** The way back to items that were begun, and are not in the list. */
function UnfinishedItems({ journey, run, mode, items }: ListProps & { items: Unfinished[] }) {
  return items.map(({ name, title, isLost }) => (
    <p key={name} className="notice" role={isLost ? 'alert' : undefined}>
      {isLost ? (
        <>
          <bdi>“{title}”</bdi> is not in the list: another tab changed the list at the same moment.
        </>
      ) : (
        <>
          You started <bdi>“{title}”</bdi>, but it is not in the list yet.
        </>
      )}{' '}
      <Link href={stepUrl(journey, run, name, { change: Boolean(mode.change), add: true })}>
        {isLost ? 'Add' : 'Finish'} “<bdi>{title}</bdi>”
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
  const shown = shownInList(journey, answers, name)
  const items = await unfinishedItems(journey, run, answers, name)
  // The message of the last answer may say that an item was added which is not there.
  const hidesFlash = items.some(({ isLost }) => isLost)
  const content = (
    <>
      {room.count === 0 ? <p>You have not added any.</p> : <Items {...props} />}
      <UnfinishedItems {...props} items={items} />
      <ListLimits list={step.list} room={room} />
    </>
  )
  const isTooShort = room.count < step.list.min
  const canGoOn = isTooShort ? !room.full : room.count <= step.list.max
  if (!room.full && !isTooShort) {
    return (
      <Question
        {...props}
        title={step.title}
        back={back}
        shown={shown}
        hidesFlash={hidesFlash}
        schema={room.count === 0 ? firstSchema : moreSchema}
      >
        {content}
      </Question>
    )
  }
  return (
    <Page
      title={step.title}
      hidesFlash={hidesFlash}
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
          {Object.entries({ ...hiddenOf(props, shown), more: isTooShort ? 'yes' : 'no' }).map(
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
