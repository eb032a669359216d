import { createHash, randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { documentTitle } from '#app/site.ts'
import { styles } from '#app/styles.ts'
import { config as settings } from '#lib/config/env.ts'
import { isDecodable, isFile } from '#lib/config/files.ts'
import { logRejection } from '#lib/config/log.ts'
import { checkBody, checkHead, type Rejection, withoutCookie } from '#lib/guard/guard.ts'
import { HEADERS, TLS_HEADERS } from '#lib/guard/headers.ts'
import { contentSecurityPolicy } from '#lib/guard/policy.ts'
import { rejectionPage, rejectionText } from '#lib/guard/rejection-page.ts'
import { isTls } from '#lib/guard/scheme.ts'
import { isReadable, ROUTER_STATE } from '#lib/next/router-state.ts'
import { contextOf } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { deliverFlash, FLASH } from '#lib/session/flash.ts'
import { deleteProbe, provesCookies } from '#lib/session/probe.ts'
import { hasRoomForDraft } from '#lib/session/room.ts'

// There is no matcher: Next accepts a form at any address, and answers with a 500 at that of a file.

/** The hash by which the Content-Security-Policy allows the style sheet. */
const STYLE = createHash('sha256').update(styles).digest('base64')

/** Only these paths have rules. To ask them loads all forms, and no other page waits for that. */
const hasRules = (path: string) => /^\/(deliveries$|[^/]+\/.)/.test(path)

const isNotFound = async (path: string) =>
  !isDecodable(path) || (hasRules(path) && (await import('#app/addresses.ts')).isMissing(path))

const loadForms = () => Promise.all([import('#app/session.ts'), import('#lib/session/renew.ts')])

/** They are kept here, so that a request does not import them again. */
let forms: ReturnType<typeof loadForms> | undefined

/** Extends the lifetimes of what the page uses. A visitor of whom nothing is stored loads no forms. */
async function renew(path: string, context: Context) {
  if (context.jar.keys(context.secure).every((key) => key === FLASH)) return
  forms ??= loadForms()
  const [{ dictionary }, { renewEntries }] = await forms
  await renewEntries(dictionary, path, context)
}

/** Next's router, or the browser, fetches the page in advance. No visitor sees it yet. */
const isPrefetch = (headers: Headers) =>
  headers.has('next-router-prefetch') || headers.get('sec-purpose')?.includes('prefetch') || false

/** Whether the answer will be a page, and not an image or a script. Older browsers do not say. */
const isPage = (headers: Headers) => ['document', null].includes(headers.get('sec-fetch-dest'))

type Cookies = Parameters<NextResponse['cookies']['set']>[]

const contextFor = ({ headers }: NextRequest, set: Cookies) =>
  contextOf(headers.get('cookie'), (...cookie) => set.push(cookie))

/** Writes cookies before the page is rendered, because a page can't. */
async function writeCookies(request: NextRequest, headers: Headers): Promise<Cookies> {
  const { nextUrl, headers: sent, method } = request
  const set: Cookies = []
  const context = contextFor(request, set)
  deleteProbe(context)
  if (method === 'GET') {
    const { pathname, search } = nextUrl
    deliverFlash(pathname + search, isPage(sent) && !isPrefetch(sent), context)
    if (!isPrefetch(sent)) await renew(pathname, context)
  }
  headers.set('cookie', context.jar.header())
  return set
}

/**
 * Asks whether a browser sends our cookies back, before an action saves anything.
 * @returns the answer to the browser of a visitor of whom we know nothing: it is sent to the same address
 *   again with a cookie, and refused if it comes back without
 */
function askForCookie(request: NextRequest, policy: string): (() => Promise<Response>) | undefined {
  const { nextUrl, method } = request
  if (method !== 'POST') return undefined
  const set: Cookies = []
  const proof = provesCookies(nextUrl.pathname + nextUrl.search, contextFor(request, set))
  if (proof === true) return undefined
  // The guard reads the body of the request.
  const copy = proof ? undefined : request.clone()
  return async () => {
    if (copy) return answer(request, await withoutCookie(copy), policy)
    // With its method and its form (RFC 9110, section 15.4.8).
    const again = NextResponse.redirect(new URL(`${proof}`, nextUrl), 307)
    for (const cookie of set) again.cookies.set(...cookie)
    return again
  }
}

async function rejectionOfBody(request: NextRequest, path: string) {
  const [{ isAction }, isGone] = await Promise.all([
    import('#lib/next/actions.ts'),
    isNotFound(path),
  ])
  const context = contextOf(request.headers.get('cookie'), () => {})
  // To forget something must stay possible.
  const hasRoom = path.startsWith('/session') || hasRoomForDraft(context)
  return checkBody(request, (id) => !isGone && isAction(id, path), hasRoom)
}

/** Shows what was typed with the labels of its form. To ask for them loads all forms. */
async function labelled(rejection: Rejection, path: string): Promise<Rejection> {
  if (!rejection.typed) return rejection
  const { labelTyped } = await import('#app/sent.ts')
  return { ...rejection, typed: labelTyped(path, rejection.typed) }
}

async function reject(request: NextRequest, policy: string): Promise<Response | undefined> {
  const { method, nextUrl } = request
  const path = nextUrl.pathname
  const rejection =
    checkHead(request, settings().origins) ??
    (method === 'POST' ? await rejectionOfBody(request, path) : undefined)
  return rejection && answer(request, rejection, policy)
}

/** Answers what is rejected with a page that links back to the app, and logs it. */
async function answer(request: NextRequest, rejection: Rejection, policy: string) {
  const { method, nextUrl } = request
  const path = nextUrl.pathname
  logRejection(rejection)
  // Next waits for the end of the body in any case. If the client aborts before that, Next logs an
  // error, unless somebody reads the body.
  if (method !== 'HEAD' && !request.bodyUsed) await request.arrayBuffer()
  // Next's router shows no page that answers an action, but it passes a plain text on to error.tsx.
  const asText = request.headers.has('next-action') && rejection.status !== 409
  const body = async () =>
    asText
      ? rejectionText(rejection)
      : rejectionPage(await labelled(rejection, path), path, styles, documentTitle)
  return new Response(method === 'HEAD' ? null : await body(), {
    status: rejection.status,
    headers: {
      // A host that routes for us may not add them to an answer of the proxy.
      ...HEADERS,
      ...(isTls(request.headers) && TLS_HEADERS),
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'content-type': asText ? 'text/plain' : 'text/html; charset=utf-8',
      // Next's router passes this on to error.tsx.
      ...(rejection.status === 409 && { 'x-nextjs-action-not-found': '1' }),
      ...(rejection.status === 405 && { allow: 'GET, HEAD, POST' }),
    },
  })
}

/**
 * Removes or replaces the headers that Next 16.4.5 answers with an error. Delete a line when
 * e2e/security and e2e/operations/log.spec.ts pass without it.
 */
function cleanHeaders(request: NextRequest, headers: Headers): void {
  const state = headers.get(ROUTER_STATE)
  if (state !== null && !isReadable(state)) headers.delete(ROUTER_STATE)
  // A page asks for the time, and Next logs an error if that happens in a kind of prefetch that this
  // app does not use. The app's own prefetches are marked with 1.
  if (headers.get('next-router-prefetch') !== '1') headers.delete('next-router-prefetch')
  if (request.method !== 'POST') return
  // Next compares the two. It does not know PUBLIC_ORIGINS, and answers an origin of "null" with a 500,
  // although the guard has accepted it by Sec-Fetch-Site. Without an origin it logs a warning each time.
  headers.set('origin', request.nextUrl.origin)
  headers.set('x-forwarded-host', request.nextUrl.host)
  // Next requests the next page from itself with these headers, and this one breaks that request.
  headers.delete('upgrade')
  // A form is not a prefetch. The next page would be rendered as one, and its clock logged as an error.
  headers.delete('next-router-prefetch')
}

/** Runs before each page. */
export async function proxy(request: NextRequest) {
  const path = request.nextUrl.pathname
  const nonce = randomBytes(16).toString('base64url')
  const policy = contentSecurityPolicy(nonce, STYLE, process.env.NODE_ENV === 'development')
  const ask = askForCookie(request, policy)
  const refused = (await reject(request, policy)) ?? (await ask?.())
  if (refused) return refused
  const headers = new Headers(request.headers)
  if (isFile(path)) {
    // These conditions are for requests that write a file.
    for (const condition of ['if-match', 'if-unmodified-since']) headers.delete(condition)
    return NextResponse.next({ request: { headers } })
  }
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  cleanHeaders(request, headers)
  // After an action Next requests the next page from itself. Cookies that are set there reach nobody.
  const writes = !request.headers.has('x-action-redirect')
  const set = writes ? await writeCookies(request, headers) : []
  const onward = { request: { headers } }
  const response = (await isNotFound(path))
    ? NextResponse.rewrite(new URL('/_not-found', request.nextUrl), onward)
    : NextResponse.next(onward)
  response.headers.set('content-security-policy', policy)
  for (const cookie of set) response.cookies.set(...cookie)
  return response
}
