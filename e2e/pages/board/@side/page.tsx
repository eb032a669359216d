import { WordForm } from '#app/test/board/word-form.tsx'
import { greet } from './action.ts'

export default function Side() {
  return <WordForm action={greet}>A form in a slot</WordForm>
}
