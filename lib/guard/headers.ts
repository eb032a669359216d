import { isTls } from './scheme.ts'

/** For every answer, also for files and rejections: https://owasp.org/www-project-secure-headers/ */
export const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Not "no-referrer": with it browsers send "Origin: null" with every form.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** For every answer that comes through TLS. */
export const TLS_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000',
}

/** The page whose address may hold what a link carries. */
export const CODE_PAGE = '/session/bring'

/**
 * For that page. Only browsers that send Sec-Fetch-Site get it: with no-referrer they send
 * "Origin: null" with the form, and the guard goes by Sec-Fetch-Site then.
 */
export const CODE_HEADERS: Readonly<Record<string, string>> = { 'Referrer-Policy': 'no-referrer' }

const WITH_CODE = new RegExp(`^(https?://[^/?]*)?${CODE_PAGE}/?\\?(.*&)?code=`)

/**
 * The headers of the answer to a request. Next has the same rules in next.config.js, for files. But
 * where a host routes for Next, what a function answers may count, and not the rule.
 * @param request its address, with or without the origin, and its headers
 */
export const headersFor = ({
  url,
  headers,
}: Pick<Request, 'url' | 'headers'>): Record<string, string> => ({
  ...HEADERS,
  ...(WITH_CODE.test(url) && headers.has('sec-fetch-site') && CODE_HEADERS),
  ...(isTls(headers) && TLS_HEADERS),
})
