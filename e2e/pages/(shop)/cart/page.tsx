import { WordForm } from '../../board/word-form'
import { greet } from './action'

export default function Cart() {
  return <WordForm action={greet}>A cart in a group of routes</WordForm>
}
