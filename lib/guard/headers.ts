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

/** @returns the headers of the answer to a request */
export const headersFor = (request: Headers): Record<string, string> => ({
  ...HEADERS,
  ...(isTls(request) && TLS_HEADERS),
})
