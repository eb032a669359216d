import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Shown } from '#lib/forms/shown.ts'
import { headingOf } from '#lib/journeys/journey.ts'
import type { Run } from '#lib/journeys/run.ts'
import { shownToAnswer } from '#lib/journeys/shown.ts'
import { type CameFrom, HIDDEN } from '#lib/journeys/urls.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { Link } from '#ui/page/link.tsx'
import { ExpiryNotice } from './expiry-notice.tsx'

/** What the page of every question needs. */
export interface QuestionProps {
  run: Run
  /** The name of the form: of a step, or of an item. */
  name: string
  mode: CameFrom
  /** A server action that calls `submitStep`. */
  action: (input: FormData) => Promise<void>
}

/** The hidden fields that say to an action which question was answered. */
export const hiddenOf = ({ run, name, mode }: QuestionProps) => ({
  [HIDDEN.run]: run.id,
  [HIDDEN.step]: name,
  ...(mode.change && { [HIDDEN.change]: 'yes' }),
  ...(mode.add && { [HIDDEN.add]: 'yes' }),
})

/** What stands above a question: the way back, and how far the visitor is. */
export const AboveQuestion = ({ run, name, mode }: QuestionProps) => (
  <>
    <Link href={run.backUrl(name, mode)}>Back</Link>
    <p className="progress">Question {run.numberOf(name)}</p>
  </>
)

interface Props extends QuestionProps {
  /** The schema of the form, if it differs from that of the step or item. */
  schema?: z.ZodObject
  /** What the page shows, if that is not the answer to the step or item. */
  shown?: Shown
  /** Whether what was typed and not saved is of no more use. */
  hidesDraft?: boolean
  /** Whether it says itself what became of the last answer. */
  hidesFlash?: boolean
  children?: ReactNode
}

/** One form of a journey: a step, or an item of a list. */
export function Question({ schema, shown, children, hidesDraft, hidesFlash, ...props }: Props) {
  const { run, name, mode, action } = props
  return (
    <>
      <FormPage
        title={headingOf(run.journey, name)}
        form={run.form(name, mode, schema)}
        action={action}
        saved={run.answers[name]}
        submit="Continue"
        hidesDraft={hidesDraft}
        hidesFlash={hidesFlash}
        hidden={hiddenOf(props)}
        shown={shown ?? shownToAnswer(run, name)}
        above={<AboveQuestion {...props} />}
      >
        {children}
      </FormPage>
      <ExpiryNotice run={run} />
    </>
  )
}
