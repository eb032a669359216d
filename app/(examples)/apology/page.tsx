import { JourneyStart } from '#ui/journey/journey-start.tsx'
import { startApology } from './action.ts'
import { apology } from './journey.ts'

export default function Apologies(props: PageProps<'/apology'>) {
  return (
    <JourneyStart {...props} title="Write an apology" journey={apology} action={startApology}>
      <p>
        You answer five or six questions, one at a time, and we turn your answers into a letter. You
        can print, copy or download it. You can stop at any time: your browser stores your answers
        for a day.
      </p>
    </JourneyStart>
  )
}
