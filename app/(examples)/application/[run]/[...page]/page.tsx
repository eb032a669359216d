import { answerApplication, completeApplication } from '#app/(examples)/application/action.ts'
import { application } from '#app/(examples)/application/journey.ts'
import { Receipt } from '#ui/delivery/receipt.tsx'
import { JourneyPage } from '#ui/journey/journey-page.tsx'
import { Page } from '#ui/page/page.tsx'

export default function ApplicationPage(props: PageProps<'/application/[run]/[...page]'>) {
  return (
    <JourneyPage
      {...props}
      journey={application}
      answer={answerApplication}
      complete={completeApplication}
      Result={({ url, delivery }) => (
        <Page title="Your application is complete">
          <Receipt delivery={delivery} />
          <a href={`${url}/download`}>Download</a>
        </Page>
      )}
    />
  )
}
