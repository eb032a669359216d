import { cookies, headers } from 'next/headers.js'
import { config } from '#lib/config/env.ts'
import { unreadableLog } from '#lib/config/log.ts'
import type { Context } from './entry.ts'
import { RequestCookies } from './request-cookies.ts'

/** @param header the raw Cookie header */
export function contextOf(
  header: string | null,
  write: ConstructorParameters<typeof RequestCookies>[1],
) {
  return {
    ...config(),
    cookies: new RequestCookies(header ?? '', write),
    now: () => Math.floor(Date.now() / 1000),
    onUnreadable: unreadableLog(),
  } satisfies Context
}

const contexts = new WeakMap<object, Context>()

/**
 * The context of the current request. Next returns one headers object for each request, so an action
 * that writes twice reads its own first write. React's `cache` remembers nothing within an action.
 */
export async function requestContext(): Promise<Context> {
  const [request, store] = await Promise.all([headers(), cookies()])
  let found = contexts.get(request)
  if (!found) {
    found = contextOf(request.get('cookie'), (...cookie) => store.set(...cookie))
    contexts.set(request, found)
  }
  return found
}
