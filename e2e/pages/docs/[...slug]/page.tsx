import { WordForm } from '../../board/word-form'
import { greet } from './action'

export default function Docs() {
  return <WordForm action={greet}>A page of any depth</WordForm>
}
