import { type Journey, stepOf } from '#lib/journeys/journey.ts'

/** Warns that another answer here would delete answers to other steps. */
export function DependentSteps({ journey, steps }: { journey: Journey; steps: string[] }) {
  if (steps.length === 0) return null
  const titles = steps.map((name) => `“${stepOf(journey, name).title}”`).join(' and ')
  const answers = steps.length > 1 ? 'answers' : 'answer'
  return (
    <p className="notice">
      If you change this answer, your {answers} to {titles} may be deleted.
    </p>
  )
}
