import { answerBooking, completeBooking } from '#app/test/booking/action.ts'
import { booking } from '#app/test/booking/journey.ts'
import { Receipt } from '#ui/delivery/receipt.tsx'
import { JourneyPage } from '#ui/journey/journey-page.tsx'
import { Page } from '#ui/page/page.tsx'

export default function BookingPage(props: PageProps<'/test/booking/[run]/[...page]'>) {
  return (
    <JourneyPage
      {...props}
      journey={booking}
      answer={answerBooking}
      complete={completeBooking}
      Result={({ result, url, delivery }) => (
        <Page title={`A table for ${result.name}`}>
          <Receipt delivery={delivery} />
          <a href={`${url}/download`}>Download</a>
        </Page>
      )}
    />
  )
}
