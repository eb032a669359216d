import { parseEnv } from '#lib/config/env.ts'
import { formToken, openFormToken } from '#lib/delivery/form-token.ts'

/**
 * @param token of a page of the form
 * @returns the token that this page has if it came back: what is sent from it is accepted, however fast
 * a test is
 */
export function acceptedToken(form: string, token: string): string {
  const { secrets } = parseEnv(process.env)
  const made = openFormToken(form, token, secrets)
  if (!made) throw new Error(`The page of the form "${form}" has no valid token`)
  return formToken(form, { ...made, cameBack: true }, secrets)
}
