import { stepOf } from '#lib/journeys/journey.ts'
import type { Run } from '#lib/journeys/run.ts'

/** Warns that another answer to a step would delete answers to others. */
export function DependentSteps({ run, name }: { run: Run; name: string }) {
  const steps = run.dependents(name)
  if (steps.length === 0) return null
  const titles = steps.map((step) => `“${stepOf(run.journey, step).title}”`).join(' and ')
  const answers = steps.length > 1 ? 'answers' : 'answer'
  return (
    <p className="notice">
      If you change this answer, your {answers} to {titles} may be deleted.
    </p>
  )
}
