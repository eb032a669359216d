/**
 * The Content-Security-Policy of a page: https://www.w3.org/TR/CSP3/
 * @param nonce of this answer; Next reads it here and puts it on its own scripts
 * @param style the SHA-256 of the style sheet that stands in the page, in base64
 * @param development whether React's development build must run, which evaluates text
 */
export function contentSecurityPolicy(nonce: string, style: string, development: boolean): string {
  const script = `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src 'self' ${script}`,
    // In development the style sheet changes while the page is open.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'sha256-${style}'`}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
