import { answerBooking, completeBooking } from '#app/test/booking/action.ts'
import { booking } from '#app/test/booking/journey.ts'
import { JourneyPage } from '#ui/journey/journey-page.tsx'
import { Page } from '#ui/page/page.tsx'

export default function BookingPage(props: PageProps<'/test/booking/[run]/[...page]'>) {
  return (
    <JourneyPage
      {...props}
      journey={booking}
      answer={answerBooking}
      complete={completeBooking}
      completeLabel="Book"
      Result={({ result, url }) => (
        <Page title={`A table for ${result.name}`}>
          <a href={`${url}/download`}>Download</a>
        </Page>
      )}
    />
  )
}
