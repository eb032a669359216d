import { FORM_TOKEN } from '#lib/delivery/form-token.ts'
import { TRAP } from '#lib/delivery/honeypot.ts'

interface Props {
  /** The token of the page. "Check your answers" has one only if it came back. */
  token: string | undefined
}

/**
 * What a form that delivers says of its page, and what tells a program from a person. The trap
 * is not `display: none`, which many programs leave alone. Neither the keyboard nor a screen reader
 * gets to it, and a browser without styles shows its label.
 */
export function Honeypot({ token }: Props) {
  return (
    <>
      {token && <input type="hidden" name={FORM_TOKEN} value={token} />}
      <div className="visually-hidden" aria-hidden="true">
        <label>
          Leave this empty
          <input name={TRAP} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  )
}
