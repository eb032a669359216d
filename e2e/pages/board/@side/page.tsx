import { WordForm } from '../word-form'
import { greet } from './action'

export default function Side() {
  return <WordForm action={greet}>A form in a slot</WordForm>
}
