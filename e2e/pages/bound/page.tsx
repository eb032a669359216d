import { Page } from '#ui/page/page.tsx'
import { greet, saveNote } from './action.ts'

export default function Bound() {
  return (
    <Page title="Notes">
      <form action={saveNote.bind(null, '$7')}>
        <label>
          Note <input name="note" />
        </label>
        <button type="submit">Save note</button>
      </form>
      <form action={greet}>
        <button type="submit">Greet</button>
      </form>
    </Page>
  )
}
