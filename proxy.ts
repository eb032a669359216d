import { createHash, randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { dictionary, journeys } from '#app/session.ts'
import { titleOf } from '#app/site.ts'
import { styles } from '#app/styles.ts'
import { config as settings } from '#lib/config/env.ts'
import { logRejection } from '#lib/config/log.ts'
import { checkBody, checkHead } from '#lib/guard/guard.ts'
import { HEADERS, TLS_HEADERS } from '#lib/guard/headers.ts'
import { contentSecurityPolicy } from '#lib/guard/policy.ts'
import { rejectionPage } from '#lib/guard/rejection-page.ts'
import { isPageOf } from '#lib/journeys/journey.ts'
import { isAction } from '#lib/next/actions.ts'
import { isReadable, ROUTER_STATE } from '#lib/next/router-state.ts'
import { contextOf } from '#lib/session/context.ts'
import { deliverFlash } from '#lib/session/flash.ts'
import { renewEntries } from '#lib/session/renew.ts'
import { nameIn } from './app/(examples)/user/[name]/name.ts'

// There is no matcher: Next takes forms at any address, that of a file too, where it answers them
// with a 500.

/** By which the policy knows the style sheet. */
const STYLE = createHash('sha256').update(styles).digest('base64')

/** What every visitor gets the same of, and caches may keep. */
const isFile = (path: string) => /^\/(_next\/static\/|icon\.svg$|favicon\.ico$)/.test(path)

function isDecodable(path: string): boolean {
  try {
    return Boolean(decodeURIComponent(path))
  } catch {
    return false
  }
}

/**
 * Addresses that name nothing: Next answers a segment that can't be decoded with a bare 500, and
 * `notFound()` in a page with a document that stays empty without JavaScript.
 */
function namesNothing(path: string): boolean {
  if (!isDecodable(path)) return true
  const [, section, segment, ...rest] = path.split('/')
  if (section === 'user' && segment !== undefined) return !rest.length && !nameIn(segment)
  const journey = journeys.find(({ path: start }) => path.startsWith(`${start}/`))
  if (!journey) return false
  const [run = '', ...page] = path.slice(journey.path.length + 1).split('/')
  return !isPageOf(journey, run, page.join('/'))
}

/** What Next's router or the browser fetches ahead: nobody has come by yet. */
const isPrefetch = (headers: Headers) =>
  headers.has('next-router-prefetch') || headers.get('sec-purpose')?.includes('prefetch') || false

/** Whether the answer is to be a page, and no image or script; older browsers don't say. */
const isPage = (headers: Headers) => ['document', null].includes(headers.get('sec-fetch-dest'))

/** Writes cookies on the way to a page, which may not do so itself. */
async function writeCookies({ pathname, search }: URL, headers: Headers) {
  const set: Parameters<NextResponse['cookies']['set']>[] = []
  const context = contextOf(headers.get('cookie'), (...cookie) => set.push(cookie))
  await deliverFlash(pathname + search, isPage(headers) && !isPrefetch(headers), context)
  if (!isPrefetch(headers)) await renewEntries(dictionary, pathname, context)
  headers.set('cookie', context.jar.header())
  return set
}

/** Turns away what no page of ours sends; a refusal is a page with a way on, and a line in the log. */
async function reject(request: NextRequest, policy: string): Promise<Response | undefined> {
  const { method, nextUrl } = request
  const rejection =
    checkHead(request, settings().origins) ??
    (method === 'POST'
      ? await checkBody(
          request,
          (id) => !namesNothing(nextUrl.pathname) && isAction(id, nextUrl.pathname),
        )
      : undefined)
  if (!rejection) return undefined
  logRejection(rejection)
  // Next waits for the end of the body in any case, and logs a visitor who leaves before it as an
  // error unless somebody reads along.
  if (method !== 'HEAD' && !request.bodyUsed) await request.arrayBuffer()
  return new Response(
    method === 'HEAD' ? null : rejectionPage(rejection, nextUrl.pathname, styles, titleOf),
    {
      status: rejection.status,
      headers: {
        // A host that routes for us need not put them on an answer that the proxy gives.
        ...HEADERS,
        ...(request.headers.get('x-forwarded-proto') === 'https' && TLS_HEADERS),
        'cache-control': 'no-store',
        'content-security-policy': policy,
        'content-type': 'text/html; charset=utf-8',
        // Next's router tells the error page of it.
        ...(rejection.status === 409 && { 'x-nextjs-action-not-found': '1' }),
        ...(rejection.status === 405 && { allow: 'GET, HEAD, POST' }),
      },
    },
  )
}

/** What comes before every page: what a page may not do itself, and the policy it stands under. */
export async function proxy(request: NextRequest) {
  const path = request.nextUrl.pathname
  const nonce = randomBytes(16).toString('base64url')
  const policy = contentSecurityPolicy(nonce, STYLE, process.env.NODE_ENV === 'development')
  const rejected = await reject(request, policy)
  if (rejected) return rejected
  const headers = new Headers(request.headers)
  if (isFile(path)) {
    // They are for those who would write a file.
    for (const condition of ['if-match', 'if-unmodified-since']) headers.delete(condition)
    return NextResponse.next({ request: { headers } })
  }
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const state = headers.get(ROUTER_STATE)
  if (state !== null && !isReadable(state)) headers.delete(ROUTER_STATE)
  if (request.method === 'POST') {
    // Next compares them once more, knows nothing of origins that are ours by configuration, and
    // answers an opaque one ("null") with a 500, though the browser vouched for it by Sec-Fetch-Site.
    headers.set('origin', request.nextUrl.origin)
    headers.set('x-forwarded-host', request.nextUrl.host)
    // Next asks itself for the next page with these headers, and stumbles over these.
    headers.delete('upgrade')
    // A form is no prefetch; the next page would be made as one, and its clock logged as an error.
    headers.delete('next-router-prefetch')
  }
  // After an action Next asks itself for the next page; what is set here would reach nobody.
  const writes = request.method === 'GET' && !request.headers.has('x-action-redirect')
  const set = writes ? await writeCookies(request.nextUrl, headers) : []
  const onward = { request: { headers } }
  const response = namesNothing(path)
    ? NextResponse.rewrite(new URL('/_not-found', request.nextUrl), onward)
    : NextResponse.next(onward)
  response.headers.set('content-security-policy', policy)
  for (const cookie of set) response.cookies.set(...cookie)
  return response
}
