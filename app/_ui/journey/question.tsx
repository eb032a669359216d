import type { Route } from 'next'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { SHOWN, type Shown, shownText } from '#lib/forms/shown.ts'
import { type Answers, CHECK, type Journey } from '#lib/journeys/journey.ts'
import { formOf, type Mode, stepUrl } from '#lib/journeys/pages.ts'
import { positionOf } from '#lib/journeys/position.ts'
import { nextStep } from '#lib/journeys/progress.ts'
import { HIDDEN } from '#lib/journeys/run.ts'
import { shownToAnswer } from '#lib/journeys/shown.ts'
import { FormPage } from '#ui/form/form-page.tsx'
import { Link } from '#ui/page/link.tsx'
import { ExpiryNotice } from './expiry-notice.tsx'
import { Progress } from './progress.tsx'

/** What every page with a question of a run is made from. */
export interface RunProps {
  journey: Journey
  run: string
  /** The name of the form: of a step, or of an item. */
  name: string
  answers: Answers
  mode: Mode
  /** When the answers expire, in epoch seconds. */
  expiresAt: number
  /** A server action that calls `submitStep`. */
  action: (input: FormData) => Promise<void>
}

/** The hidden fields that say to an action which question was answered, and what the page has shown. */
export const hiddenOf = (
  { run, name, mode }: Pick<RunProps, 'run' | 'name' | 'mode'>,
  shown: Shown,
) => ({
  [HIDDEN.run]: run,
  [HIDDEN.step]: name,
  [SHOWN]: shownText(shown),
  ...(mode.change && { [HIDDEN.change]: 'yes' }),
  ...(mode.add && { [HIDDEN.add]: 'yes' }),
})

/** Where "Back" leads from a step: to "Check your answers" for those who came from there. */
export function backUrl({ journey, run, name, answers, mode }: RunProps): Route {
  const { previous } = positionOf(journey, answers, name)
  const back = mode.change && nextStep(journey, answers) === CHECK ? CHECK : previous
  return back ? stepUrl(journey, run, back, mode) : (journey.path as Route)
}

interface Props extends RunProps {
  title: string
  back: Route
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
export function Question({
  title,
  back,
  schema,
  shown,
  children,
  hidesDraft,
  hidesFlash,
  ...props
}: Props) {
  const { journey, run, name, answers, mode, expiresAt, action } = props
  return (
    <>
      <FormPage
        title={title}
        form={formOf(journey, run, name, mode, schema)}
        action={action}
        saved={answers[name]}
        submit="Continue"
        hidesDraft={hidesDraft}
        hidesFlash={hidesFlash}
        hidden={hiddenOf(props, shown ?? shownToAnswer(journey, answers, name))}
        above={
          <>
            <Link href={back}>Back</Link>
            <Progress journey={journey} answers={answers} name={name} />
          </>
        }
      >
        {children}
      </FormPage>
      <ExpiryNotice journey={journey} run={run} expiresAt={expiresAt} />
    </>
  )
}
