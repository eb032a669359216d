import type { MadePage } from './form-token.ts'

/**
 * The name of a field that no visitor sees. It is not a name that a browser or a password manager
 * knows how to fill in, and it says nothing that would warn a program.
 */
export const TRAP = 'further_remark'

/** In milliseconds. Nobody reads a form and answers it in less. */
const FASTEST = 3000

/** What is known of a page: when it was made (in a journey: when its run began), and if it came back. */
export type AskedPage = Pick<MadePage, 'madeAt' | 'cameBack'>

/** Why a program may have sent a form: no valid token, too fast, or a filled trap. */
type Suspicion = 'token' | 'speed' | 'trap'

/**
 * Says whether a program may have sent a form. It may be wrong: autofill falls into the trap, and a
 * person is fast who finds the form filled in. So the input is never thrown away: the form comes
 * back as it was sent, with a request to send it again, and what is sent from there is accepted.
 * @param page the page that it was sent from, if its token is valid
 * @param now epoch milliseconds
 */
export function suspicionOf(
  page: AskedPage | undefined,
  input: FormData,
  now = Date.now(),
): Suspicion | undefined {
  if (!page) return 'token'
  if (page.cameBack) return undefined
  if (input.getAll(TRAP).some((filled) => filled !== '')) return 'trap'
  return now - page.madeAt < FASTEST ? 'speed' : undefined
}
