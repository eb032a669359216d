import { TRAP } from '#lib/delivery/bot.ts'
import { MARK, markOf, newPage } from '#lib/delivery/page-mark.ts'
import type { Form } from '#lib/forms/form.ts'

interface Props {
  form: Pick<Form, 'id'>
  /** Whether the form shows input that was rejected. */
  cameBack: boolean
}

/**
 * What a form that delivers says of its page, and what tells a program from a person. The trap
 * is not `display: none`, which many programs leave alone. Neither the keyboard nor a screen reader
 * gets to it, and a browser without styles shows its label.
 */
export function BotFields({ form, cameBack }: Props) {
  return (
    <>
      <input type="hidden" name={MARK} value={markOf(form.id, newPage(cameBack))} />
      <div className="visually-hidden" aria-hidden="true">
        <label>
          Leave this empty
          <input name={TRAP} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  )
}
