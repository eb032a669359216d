import { createHash, randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { documentTitle } from '#app/site.ts'
import { styles } from '#app/stylesheet.ts'
import { config as settings } from '#lib/config/env.ts'
import { isDecodable, isFile } from '#lib/config/files.ts'
import { logRejection } from '#lib/config/log.ts'
import { checkBody, checkHead, type Rejection } from '#lib/guard/guard.ts'
import { contentSecurityPolicy } from '#lib/guard/policy.ts'
import { rejectionPage } from '#lib/guard/rejection-page.ts'
import { rejectionResponse } from '#lib/guard/rejection-response.ts'
import { cleanHeaders } from '#lib/next/clean-headers.ts'
import { contextOf } from '#lib/session/context.ts'
import type { Context } from '#lib/session/entry.ts'
import { deliverFlash, FLASH } from '#lib/session/flash.ts'
import { deleteProbe, provesCookies } from '#lib/session/probe.ts'
import { hasRoomForAnswer } from '#lib/session/room.ts'

// There is no matcher: Next accepts a form at any address, and answers with a 500 at that of a file.

/** The hash by which the Content-Security-Policy allows the style sheet. */
const STYLE = createHash('sha256').update(styles).digest('base64')

const loadForms = () => Promise.all([import('#app/session.ts'), import('#lib/session/renew.ts')])

/** They are kept here, so that a request does not import them again. */
let forms: ReturnType<typeof loadForms> | undefined

/** Extends the lifetimes of what the page uses. A visitor of whom nothing is stored loads no forms. */
async function renew(path: string, context: Context) {
  if (context.cookies.keys(context.secure).every((key) => key === FLASH)) return
  forms ??= loadForms()
  const [{ app }, { renewEntries }] = await forms
  await renewEntries(app.entries, path, context)
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
  deleteProbe(context, method === 'POST')
  if (method === 'GET') {
    const { pathname, search } = nextUrl
    deliverFlash(pathname + search, isPage(sent) && !isPrefetch(sent), context)
    if (!isPrefetch(sent)) await renew(pathname, context)
  }
  headers.set('cookie', context.cookies.header())
  return set
}

/** Adds cookies to an answer that no page has made. */
function withCookies(response: Response, set: Cookies): Response {
  const answer = new NextResponse(response.body, response)
  answer.headers.set('cache-control', 'no-store')
  for (const cookie of set) answer.cookies.set(...cookie)
  return answer
}

async function rejectionOfBody(request: NextRequest, isCookieless: boolean) {
  const path = request.nextUrl.pathname
  const { isAction } = await import('#lib/next/actions.ts')
  const context = contextFor(request, [])
  const storageFor = (isTyped: boolean) => {
    if (isCookieless) return 'no cookie'
    // To forget something must stay possible.
    const hasRoom = path.startsWith('/session') || hasRoomForAnswer(context, isTyped)
    return hasRoom ? 'possible' : 'no room'
  }
  return checkBody(request, (id) => isDecodable(path) && isAction(id, path), storageFor)
}

/** Shows what was typed with the labels of its form. To ask for them loads all forms. */
async function labelled(rejection: Rejection, path: string): Promise<Rejection> {
  if (!rejection.typed) return rejection
  const { labelTyped } = await import('#app/sent.ts')
  return { ...rejection, typed: labelTyped(path, rejection.typed) }
}

/** Answers what is rejected with a page that links back to the app, and logs it. */
async function reject(request: NextRequest, rejection: Rejection, policy: string) {
  const path = request.nextUrl.pathname
  logRejection(rejection)
  // Next waits for the end of the body in any case. If the client aborts before that, Next logs an
  // error, unless somebody reads the body.
  if (request.method !== 'HEAD' && !request.bodyUsed) await request.arrayBuffer()
  return rejectionResponse(rejection, request, policy, async () =>
    rejectionPage(await labelled(rejection, path), path, styles, documentTitle),
  )
}

/** @returns the answer to a request that no page gets to see */
async function answerBefore(request: NextRequest, policy: string): Promise<Response | undefined> {
  const { nextUrl, method } = request
  const wrongHead = checkHead(request, settings().origins)
  if (wrongHead) return reject(request, wrongHead, policy)
  if (method !== 'POST') return undefined
  const set: Cookies = []
  const proof = provesCookies(nextUrl.pathname + nextUrl.search, contextFor(request, set))
  const wrongBody = await rejectionOfBody(request, proof === false)
  if (wrongBody) {
    const rejected = await reject(request, wrongBody, policy)
    return wrongBody.page === 'no cookie' ? withCookies(rejected, set) : rejected
  }
  if (proof === true) return undefined
  // The same form again, with its method (RFC 9110, section 15.4.8), and with a cookie.
  return withCookies(NextResponse.redirect(new URL(`${proof}`, nextUrl), 307), set)
}

/** Runs before each page. */
export async function proxy(request: NextRequest) {
  const path = request.nextUrl.pathname
  const nonce = randomBytes(16).toString('base64url')
  const policy = contentSecurityPolicy(nonce, STYLE, process.env.NODE_ENV === 'development')
  const answer = await answerBefore(request, policy)
  if (answer) return answer
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
  const response = isDecodable(path)
    ? NextResponse.next(onward)
    : NextResponse.rewrite(new URL('/_not-found', request.nextUrl), onward)
  response.headers.set('content-security-policy', policy)
  for (const cookie of set) response.cookies.set(...cookie)
  return response
}
