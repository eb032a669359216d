import icon from './32.ico?bytes'

/**
 * For browsers that request this icon although each page names another. It is not Next's own
 * favicon.ico, because Next would name that in each page too. next.config.js says how long browsers
 * may cache it, for hosts that make a file of this.
 */
export function GET(): Response {
  return new Response(icon, { headers: { 'content-type': 'image/x-icon' } })
}
