import { redirect } from 'next/navigation'
import { isolated } from '#lib/forms/bidi.ts'
import { readRejection } from '#lib/forms/submit.ts'
import { describeForm } from '#lib/journeys/describe.ts'
import { stepNameOf, titleOfItem } from '#lib/journeys/list.ts'
import { isKept } from '#lib/journeys/list-drafts.ts'
import { roomInList } from '#lib/journeys/list-room.ts'
import { formOf, listUrl, REMOVE, stepUrl } from '#lib/journeys/pages.ts'
import { HIDDEN } from '#lib/journeys/run.ts'
import { shownToRemove } from '#lib/journeys/shown.ts'
import { context } from '#lib/session/context.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { ListLimits } from './list-limits.tsx'
import type { ListProps } from './list-page.tsx'
import { hiddenOf, Question } from './question.tsx'

const ownListUrl = ({ journey, run, name, mode }: ListProps) => listUrl(journey, run, name, mode)

/** One item of a list: to add it or to change it. */
export async function ItemPage(props: ListProps) {
  const { journey, run, name, answers, mode, step } = props
  const back = ownListUrl(props)
  if (Object.hasOwn(answers, name)) {
    const shown = { ...props, mode: { change: Boolean(mode.change) } }
    const hidesDraft = await isKept(formOf(journey, run, name))
    return <Question {...shown} title={step.list.title} back={back} hidesDraft={hidesDraft} />
  }
  if (!mode.add) return <RemovedItem {...props} />
  const room = await roomInList(journey, run, answers, stepNameOf(name))
  const rejection = await readRejection(formOf(journey, run, name), await context())
  // The list says why. But what a visitor has typed is shown.
  if (room.full && !rejection) redirect(back)
  return (
    <Question {...props} title={step.list.title} back={back}>
      {(room.full ?? room.characters) !== undefined && <ListLimits list={step.list} room={room} />}
    </Question>
  )
}

/** The page of an item that is no longer there. */
function RemovedItem(props: ListProps) {
  return (
    <Page title="This is no longer in your list">
      <p>You have already removed it, perhaps in another tab.</p>
      <p>
        <Link href={ownListUrl(props)}>Go back to “{props.step.title}”</Link>
      </p>
    </Page>
  )
}

/** Asks before an item is removed. */
export function RemovePage(props: ListProps) {
  const { journey, run, name, answers, step, action } = props
  if (!Object.hasOwn(answers, name)) return <RemovedItem {...props} />
  const title = titleOfItem(step.list, answers, name)
  return (
    <Page
      title={`Do you want to remove “${isolated(title)}”?`}
      above={<Link href={ownListUrl(props)}>Back</Link>}
    >
      <AnswerList labelled={describeForm(journey, answers, name)} />
      <form action={action}>
        {Object.entries({
          ...hiddenOf(props, shownToRemove(journey, answers, name)),
          [HIDDEN.remove]: 'yes',
        }).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <SubmitButton
          path={stepUrl(journey, run, `${name}/${REMOVE}`)}
          className="danger"
          working="Removing…"
        >
          Remove it
        </SubmitButton>
      </form>
      <p>
        <Link href={ownListUrl(props)}>Keep it</Link>
      </p>
    </Page>
  )
}
