import { WordForm } from '#app/test/board/word-form.tsx'
import { greet } from './action.ts'

export default function Cart() {
  return <WordForm action={greet}>A cart in a group of routes</WordForm>
}
