import type { Answers, Journey } from '#lib/journeys/journey.ts'
import { positionOf } from '#lib/journeys/position.ts'

/** Says how far the visitor is, such as "Question 2 of 5 or 6". */
export function Progress(props: { journey: Journey; answers: Answers; name: string }) {
  const { number, total } = positionOf(props.journey, props.answers, props.name)
  const [least, most] = total ?? []
  const between = Number(most) - Number(least) > 1 ? `${least} to ${most}` : `${least} or ${most}`
  return (
    <p className="progress">
      Question {number}
      {total && ` of ${least === most ? most : between}`}
    </p>
  )
}
