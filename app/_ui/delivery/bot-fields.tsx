import { TRAP } from '#lib/delivery/bot.ts'
import { MARK } from '#lib/delivery/page-mark.ts'

interface Props {
  /** The mark of the page. "Check your answers" has one only if it came back. */
  mark: string | undefined
}

/**
 * What a form that delivers says of its page, and what tells a program from a person. The trap
 * is not `display: none`, which many programs leave alone. Neither the keyboard nor a screen reader
 * gets to it, and a browser without styles shows its label.
 */
export function BotFields({ mark }: Props) {
  return (
    <>
      {mark && <input type="hidden" name={MARK} value={mark} />}
      <div className="visually-hidden" aria-hidden="true">
        <label>
          Leave this empty
          <input name={TRAP} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  )
}
