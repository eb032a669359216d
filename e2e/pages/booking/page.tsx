import { JourneyStart } from '#ui/journey/journey-start.tsx'
import { startBooking } from './action.ts'
import { booking } from './journey.ts'

export default function Bookings(props: PageProps<'/test/booking'>) {
  return (
    <JourneyStart {...props} title="Book a table" journey={booking} action={startBooking}>
      <p>Three questions, and you have a table.</p>
    </JourneyStart>
  )
}
