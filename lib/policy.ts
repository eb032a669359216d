/**
 * The Content-Security-Policy of a page: https://www.w3.org/TR/CSP3/
 * @param nonce of this answer alone; Next reads it out of here and puts it on its own scripts
 * @param development whether React's development build, which evaluates text, is to run
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const script = `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src 'self' ${script}`,
    // The development server writes its style sheets into the page.
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
