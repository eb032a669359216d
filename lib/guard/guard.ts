/*
 * The request guard: it answers with a 4xx to any request that our pages can't have sent. Read this
 * file first, then form-body.ts (how a form is written), call.ts (which calls of server actions are
 * accepted), policy.ts and headers.ts (rules for browsers), and rejection-page.ts (what a visitor sees).
 */
import { type Call, callIn, type Fields, isAccepted, NO_ARGUMENTS } from './call.ts'
import { fieldsIn } from './form-body.ts'
import { isTls } from './scheme.ts'

/** Each status has a page of its own. */
type RejectionStatus = 400 | 403 | 405 | 409 | 413 | 415 | 431

export interface Rejection {
  status: RejectionStatus
  /** For the operator's log. It holds nothing that was sent. */
  reason: string
  /** The names and texts of a form that we can't accept, for the visitor to copy. */
  typed?: [string, string][]
  /** If it is not the status that says what the visitor can do. */
  page?: 'no cookie'
}

/** The longest body, unless it is a form of this app. */
export const BODY_BYTES = 64 * 1024
/** A text of 100,000 characters that is pasted into a form is to come back cut, not rejected. */
export const FORM_BYTES = 320 * 1024
export const FIELDS = 600

const rejection = (status: RejectionStatus, reason: string): Rejection => ({ status, reason })

/**
 * Whether a POST comes from a page of this app. It needs no CSRF token, so none can expire. Browsers say
 * so in Sec-Fetch-Site (W3C Fetch Metadata), older ones in Origin (RFC 6454). `none` means that the
 * visitor did it, for example by restoring a tab; no page can cause it. A page that came without TLS may
 * be anybody's, so it can't send a form to one that came through TLS.
 */
function isSameOrigin(headers: Headers, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin') ?? ''
  if (origins.includes(origin)) return true
  const host = headers.get('host')
  const isSecure = isTls(headers) || origins.includes(`https://${host}`)
  return origin === `https://${host}` || (!isSecure && origin === `http://${host}`)
}

/**
 * Checks the head of a request.
 * @param origins that may send forms besides the host itself, such as `https://example.org`
 */
export function checkHead(
  { method, headers }: { method: string; headers: Headers },
  origins: readonly string[],
): Rejection | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') return rejection(405, 'method')
  if (!isSameOrigin(headers, origins)) return rejection(403, 'cross-site')
  // Every action takes a form or nothing, so our pages send nothing else.
  const isForm = headers.get('content-type')?.startsWith('multipart/form-data')
  const limit = isForm ? FORM_BYTES : BODY_BYTES
  if (Number(headers.get('content-length')) > limit) return rejection(413, 'body too large')
  return isForm || isText(headers) ? undefined : rejection(415, 'not a form')
}

/** Whether a script calls an action without a form. */
const isText = (headers: Headers) =>
  headers.has('next-action') && /^text\/plain(;|$)/.test(headers.get('content-type') ?? '')

/** Whether the next request will bring what an action stores. If not, why. */
type Storage = 'possible' | 'no room' | 'no cookie'

/** What the guard must know of the app, and of the browser. */
interface Known {
  /** Whether the page has an action of that id. */
  isKnown: (action: string) => boolean
  /** @param isTyped whether the form has input, which takes room if it is rejected */
  storageFor: (isTyped: boolean) => Storage
}

/** Checks the body of a POST whose head was accepted. */
export async function checkBody(
  request: Request,
  isKnown: Known['isKnown'],
  storageFor: Known['storageFor'] = () => 'possible',
): Promise<Rejection | undefined> {
  const body = await request.arrayBuffer()
  // `checkHead` can't see the length if there is no Content-Length.
  if (body.byteLength > FORM_BYTES) return rejection(413, 'body too large')
  const { headers } = request
  const text = Buffer.from(body).toString()
  const known = { isKnown, storageFor }
  const found = isText(headers) ? checkText(text, headers, known) : checkForm(text, headers, known)
  if (!found || body.byteLength <= BODY_BYTES) return found
  return { ...found, ...rejection(413, 'body too large') }
}

function checkForm(body: string, headers: Headers, known: Known): Rejection | undefined {
  const fields = fieldsIn(body, headers.get('content-type') ?? '')
  if (!fields) return rejection(400, 'broken form')
  if (fields.length > FIELDS) return rejection(400, 'too many fields')
  const call = callIn(fields, headers.get('next-action'))
  if (!call) return rejection(400, 'no call of an action')
  return checkCall(call, known, typedIn(fields))
}

function checkText(body: string, headers: Headers, known: Known): Rejection | undefined {
  // Without a form Next sends the arguments alone. The developer of such an action reads this in the log.
  if (body !== NO_ARGUMENTS)
    return rejection(415, 'not a form: an action takes what is bound to it, then (input: FormData)')
  return checkCall({ action: headers.get('next-action') ?? '', count: 0 }, known)
}

function checkCall(
  call: Call,
  { isKnown, storageFor }: Known,
  typed?: Rejection['typed'],
): Rejection | undefined {
  if (!call.action) return rejection(400, 'no action')
  const withTyped = (found: Rejection) => ({ ...found, ...(typed && { typed }) })
  if (!isKnown(call.action)) return withTyped(rejection(409, 'unknown action'))
  if (!isAccepted(call)) return rejection(400, 'other arguments than the action takes')
  const storage = storageFor(Boolean(typed?.length))
  if (storage === 'no room') return withTyped(rejection(431, 'no room for cookies'))
  if (storage === 'no cookie') return withTyped({ ...rejection(400, storage), page: storage })
  return undefined
}

/** What is hidden was not typed: app/sent.test.ts has all names. A script puts a number before each. */
const typedIn = (fields: Fields): [string, string][] =>
  fields
    .map(([name, text]) => [name.replace(/^_1_/, ''), text] as const)
    .flatMap(([name, text]) =>
      text && !/^(0$|\$ACTION|@|journey-|delivery-|choice\.)/.test(name) ? [[name, text]] : [],
    )
