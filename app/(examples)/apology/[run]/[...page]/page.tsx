import { answerApology, finishApology } from '#app/(examples)/apology/action.ts'
import { apology } from '#app/(examples)/apology/journey.ts'
import { LetterPage } from '#app/(examples)/apology/letter-page.tsx'
import { JourneyPage } from '#ui/journey/journey-page.tsx'

/** Every question, "Check your answers", and the letter. */
export default function ApologyPage(props: PageProps<'/apology/[run]/[...page]'>) {
  return (
    <JourneyPage
      {...props}
      journey={apology}
      answer={answerApology}
      complete={finishApology}
      Result={LetterPage}
    />
  )
}
