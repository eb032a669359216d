/** A pattern for the whole header if the browser has connected by TLS. See {@link isTls}. */
export const HTTPS = 'https[ \\t]*(,.*)?'

const PATTERN = new RegExp(`^${HTTPS}$`)

/**
 * Whether the connection of the browser is encrypted. Each proxy may add the scheme by which it was
 * reached to X-Forwarded-Proto, so the first one is the browser's.
 */
export const isTls = (headers: Headers): boolean =>
  PATTERN.test(headers.get('x-forwarded-proto') ?? '')
