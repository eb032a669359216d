import { answerParty, completeParty } from '#app/test/party/action.ts'
import { party } from '#app/test/party/journey.ts'
import { JourneyPage } from '#ui/journey/journey-page.tsx'
import { Page } from '#ui/page/page.tsx'

export default function PartyPage(props: PageProps<'/test/party/[run]/[...page]'>) {
  return (
    <JourneyPage
      {...props}
      journey={party}
      answer={answerParty}
      complete={completeParty}
      Result={({ result }) => (
        <Page title={`A party of ${result.host}`}>
          <ul>
            {result.guests.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Page>
      )}
    />
  )
}
