/**
 * The Content-Security-Policy of a page: https://www.w3.org/TR/CSP3/
 * @param nonce of this answer alone; Next reads it out of here and puts it on its own scripts
 * @param style SHA-256, in base64, of the one style sheet that may stand in a page
 * @param development whether React's development build, which evaluates text, is to run
 */
export function contentSecurityPolicy(nonce: string, style: string, development: boolean): string {
  const script = `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src 'self' ${script}`,
    // While it is developed, the style sheet changes in the page.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'sha256-${style}'`}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
