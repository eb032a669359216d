import { headingOf } from '#lib/journeys/journey.ts'
import { firstSchema, itemsOf, type List, moreSchema } from '#lib/journeys/list.ts'
import { type Unfinished, unfinishedItems } from '#lib/journeys/list-drafts.ts'
import { roomInList } from '#lib/journeys/list-room.ts'
import { shownInList } from '#lib/journeys/shown.ts'
import { REMOVE } from '#lib/journeys/urls.ts'
import { Hidden } from '#ui/form/hidden.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { ExpiryNotice } from './expiry-notice.tsx'
import { ListLimits } from './list-limits.tsx'
import { AboveQuestion, hiddenOf, Question, type QuestionProps } from './question.tsx'

/** The items of a list, each with links to change and to remove it. */
function Items({ run, name, mode: { change } }: QuestionProps) {
  return (
    <ul className="items">
      {itemsOf(run.answers, name).map((item) => {
        const title = run.titleOf(item)
        return (
          <li key={item}>
            <bdi>{title}</bdi>
            <Link href={run.url(item, { change })}>
              Change <bdi className="visually-hidden">{title}</bdi>
            </Link>
            <Link href={run.url(`${item}/${REMOVE}`, { change })}>
              Remove <bdi className="visually-hidden">{title}</bdi>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** The way back to items that were begun, and are not in the list. */
function UnfinishedItems({ run, mode, items }: QuestionProps & { items: Unfinished[] }) {
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
      <Link href={run.url(name, { ...mode, add: true })}>
        {isLost ? 'Add' : 'Finish'} “<bdi>{title}</bdi>”
      </Link>
    </p>
  ))
}

/** A list: what was added, and the question whether to add another. */
export async function ListPage({ list, ...props }: QuestionProps & { list: List }) {
  const { run, name, mode, action } = props
  const room = await roomInList(run, name)
  const shown = shownInList(run, name)
  const items = await unfinishedItems(run, name, list)
  // The message of the last answer may say that an item was added which is not there.
  const hidesFlash = items.some(({ isLost }) => isLost)
  const content = (
    <>
      {room.count === 0 ? <p>You have not added any.</p> : <Items {...props} />}
      <UnfinishedItems {...props} items={items} />
      <ListLimits list={list} room={room} />
    </>
  )
  const isTooShort = room.count < list.min
  const canGoOn = isTooShort ? !room.full : room.count <= list.max
  if (!room.full && !isTooShort) {
    return (
      <Question
        {...props}
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
      title={headingOf(run.journey, name)}
      hidesFlash={hidesFlash}
      above={<AboveQuestion {...props} />}
    >
      {content}
      {canGoOn && (
        <form action={action}>
          <Hidden fields={{ ...hiddenOf(props), more: isTooShort ? 'yes' : 'no' }} shown={shown} />
          <SubmitButton path={run.url(name, mode)}>
            {isTooShort ? 'Add one' : 'Continue'}
          </SubmitButton>
        </form>
      )}
      <ExpiryNotice run={run} />
    </Page>
  )
}
