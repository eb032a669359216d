import { JourneyStart } from '#ui/journey/journey-start.tsx'
import { startParty } from './action.ts'
import { party } from './journey.ts'

export default function Parties(props: PageProps<'/test/party'>) {
  return (
    <JourneyStart {...props} title="Plan a party" journey={party} action={startParty}>
      <p>One to three guests.</p>
    </JourneyStart>
  )
}
