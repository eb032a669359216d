import type { Route } from 'next'
import { config } from '#lib/config/env.ts'

/**
 * @param path with the query
 * @param headers of the request; Next adds `x-forwarded-proto` if no proxy has
 * @returns the full address of a page, for another device to open
 */
export function absolute(path: Route, headers: Headers): string {
  const scheme = /^http\b/.test(headers.get('x-forwarded-proto') ?? '') ? 'http' : 'https'
  const [origin = `${scheme}://${headers.get('host')}`] = config().origins
  return origin + path
}

/** @param seal of a code */
export const codePath = (seal: string) => `/session/bring?code=${seal}` as Route
