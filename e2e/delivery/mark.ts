import { parseEnv } from '#lib/config/env.ts'
import { formToken, openFormToken } from '#lib/delivery/form-token.ts'

/**
 * @param mark of a page of the form
 * @returns the mark that this page has if it came back: what is sent from it is accepted, however fast
 * a test is
 */
export function acceptedMark(form: string, mark: string): string {
  const { secrets } = parseEnv(process.env)
  const made = openFormToken(form, mark, secrets)
  if (!made) throw new Error(`The page of the form "${form}" has no mark of ours`)
  return formToken(form, { ...made, cameBack: true }, secrets)
}
