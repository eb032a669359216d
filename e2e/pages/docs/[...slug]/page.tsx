import { WordForm } from '#app/test/board/word-form.tsx'
import { greet } from './action.ts'

export default function Docs() {
  return <WordForm action={greet}>A page of any depth</WordForm>
}
