import { SHOWN, type Shown, shownText } from '#lib/forms/shown.ts'

/** The hidden field that says to the action of a form what its page shows. */
export const ShownField = ({ shown }: { shown: Shown }) => (
  <input type="hidden" name={SHOWN} value={shownText(shown)} />
)
