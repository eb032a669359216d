import { cookies, headers } from 'next/headers.js'
import { config } from '../config/env.ts'
import { refusalLog } from '../config/log.ts'
import { Jar } from './cookie.ts'
import type { Context } from './entry.ts'
import { checkKeys, checkLabels, type Dictionary, openSession, type Session } from './session.ts'

/** @param header the raw Cookie header */
export function contextOf(header: string | null, write: ConstructorParameters<typeof Jar>[1]) {
  return {
    ...config(),
    jar: new Jar(header ?? '', write),
    now: () => Math.floor(Date.now() / 1000),
    refused: refusalLog(),
  } satisfies Context
}

const contexts = new WeakMap<object, Context>()

/**
 * The context of the request under way. Next hands out one headers object per request, so an
 * action that writes twice sees its own first write; React's `cache` would not do, it has no
 * memory inside an action.
 */
export async function context(): Promise<Context> {
  const [request, store] = await Promise.all([headers(), cookies()])
  let found = contexts.get(request)
  if (!found) {
    found = contextOf(request.get('cookie'), (...cookie) => store.set(...cookie))
    contexts.set(request, found)
  }
  return found
}

/**
 * Binds a dictionary to whatever request is under way. In development that is the dictionary that
 * was made last: Next 16.4.5 gives a page that is opened for the first time the modules that other
 * pages have loaded, as they were before an edit. The proxy gets them as they are now. This can go
 * when e2e/develop.spec.ts passes without it.
 * @throws {Error} for a key that can't be, or an entry that lacks a label
 */
export function remember<D extends Dictionary>(dictionary: D): Session<D> {
  checkKeys(dictionary)
  checkLabels(dictionary)
  const isDevelopment = process.env.NODE_ENV === 'development'
  const last = isDevelopment ? Object.assign(globalThis, { dictionary }) : { dictionary }
  const session = async () => openSession(last.dictionary, await context())
  return {
    keys: async (family) => (await session()).keys(family),
    open: async (key) => (await session()).open(key),
    get: async (key) => (await session()).get(key),
    set: async (key, value) => (await session()).set(key, value),
    delete: async (key) => (await session()).delete(key),
  }
}
