import { JourneyStart } from '#ui/journey/journey-start.tsx'
import { startApplication } from './action.ts'
import { application } from './journey.ts'

export default function Applications(props: PageProps<'/application'>) {
  return (
    <JourneyStart {...props} title="Apply" journey={application} action={startApplication}>
      <p>
        There are four questions: about you, your past jobs, driving, and languages. Until you
        finish, your answers are only in your own browser.
      </p>
    </JourneyStart>
  )
}
