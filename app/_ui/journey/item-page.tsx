import { redirect } from 'next/navigation'
import { isolated } from '#lib/forms/bidi.ts'
import { readRejection } from '#lib/forms/submit-form.ts'
import { headingOf } from '#lib/journeys/journey.ts'
import { type List, stepNameOf } from '#lib/journeys/list.ts'
import { isKept } from '#lib/journeys/list-drafts.ts'
import { roomInList } from '#lib/journeys/list-room.ts'
import { shownToRemove } from '#lib/journeys/shown.ts'
import { HIDDEN, REMOVE } from '#lib/journeys/urls.ts'
import { requestContext } from '#lib/session/context.ts'
import { Hidden } from '#ui/form/hidden.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { AnswerList } from '#ui/page/answer-list.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { ListLimits } from './list-limits.tsx'
import { hiddenOf, Question, type QuestionProps } from './question.tsx'

/** One item of a list: to add it or to change it. */
export async function ItemPage({ list, ...props }: QuestionProps & { list: List }) {
  const { run, name, mode } = props
  if (Object.hasOwn(run.answers, name)) {
    const hidesDraft = await isKept(run.form(name))
    return <Question {...props} mode={{ change: mode.change }} hidesDraft={hidesDraft} />
  }
  if (!mode.add) return <RemovedItem {...props} />
  const room = await roomInList(run, name)
  const rejection = await readRejection(run.form(name), await requestContext())
  // The list says why. But what a visitor has typed is shown.
  if (room.full && !rejection) redirect(run.backUrl(name, mode))
  return (
    <Question {...props}>
      {(room.full ?? room.characters) !== undefined && <ListLimits list={list} room={room} />}
    </Question>
  )
}

/** The page of an item that is no longer there. */
function RemovedItem({ run, name, mode }: QuestionProps) {
  return (
    <Page title="This is no longer in your list">
      <p>You have already removed it, perhaps in another tab.</p>
      <p>
        <Link href={run.backUrl(name, mode)}>
          Go back to “{headingOf(run.journey, stepNameOf(name))}”
        </Link>
      </p>
    </Page>
  )
}

/** Asks before an item is removed. */
export function RemovePage(props: QuestionProps) {
  const { run, name, mode, action } = props
  if (!Object.hasOwn(run.answers, name)) return <RemovedItem {...props} />
  const back = run.backUrl(name, mode)
  return (
    <Page
      title={`Do you want to remove “${isolated(run.titleOf(name))}”?`}
      above={<Link href={back}>Back</Link>}
    >
      <AnswerList rows={run.rows(name)} />
      <form action={action}>
        <Hidden
          fields={{ ...hiddenOf(props), [HIDDEN.remove]: 'yes' }}
          shown={shownToRemove(run, name)}
        />
        <SubmitButton path={run.url(`${name}/${REMOVE}`)} className="danger" working="Removing…">
          Remove it
        </SubmitButton>
      </form>
      <p>
        <Link href={back}>Keep it</Link>
      </p>
    </Page>
  )
}
