import { answerApplication, completeApplication } from '#app/(examples)/application/action.ts'
import { application } from '#app/(examples)/application/journey.ts'
import { JourneyPage } from '#ui/journey/journey-page.tsx'
import { Page } from '#ui/page/page.tsx'

export default function ApplicationPage(props: PageProps<'/application/[run]/[...page]'>) {
  return (
    <JourneyPage
      {...props}
      journey={application}
      answer={answerApplication}
      complete={completeApplication}
      completeLabel="Save the application"
      Result={({ result, url }) => (
        <Page title="Your application is complete">
          <p>Your reference is {result.reference}. Nothing was sent.</p>
          <a href={`${url}/download`}>Download</a>
        </Page>
      )}
    />
  )
}
