import { type Call, callIn, type Fields, isTaken, NO_ARGUMENTS } from './call.ts'

/** Why a request is not let through; each status has a page of its own. */
export type RefusedStatus = 400 | 403 | 405 | 409 | 413 | 415

export interface Refused {
  status: RefusedStatus
  /** For the operator's log; nothing of what was sent. */
  reason: string
  /** What a visitor of ours typed, to be given back; names and texts. */
  typed?: [string, string][]
}

/** The most that is taken, but for a form of ours. */
export const BODY_BYTES = 64 * 1024
/** Room for a text of 100,000 characters: pasted into a form, it is to come back cut, not refused. */
export const FORM_BYTES = 320 * 1024
export const FIELDS = 600

const PART_HEAD =
  /^\r\ncontent-disposition: form-data; name="([^\p{Cc}"\\]*)"(; filename="[^\p{Cc}"\\]*"\r\ncontent-type: [\w!#$&^.+/;= -]*)?\r\n\r\n/iu

const refused = (status: RefusedStatus, reason: string): Refused => ({ status, reason })

/**
 * Whether a POST comes from a page of ours: no token, so nothing that can expire. Browsers say it
 * in Sec-Fetch-Site (W3C Fetch Metadata), older ones by the Origin (RFC 6454); `none` is the
 * visitor's own doing, as when a tab is restored, and no page can bring it about.
 */
function isOurs(headers: Headers, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin') ?? ''
  if (origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/**
 * Judges a request by its head alone.
 * @param origins besides the host itself from which forms may be sent, such as `https://example.org`
 */
export function judgeHead(
  { method, headers }: { method: string; headers: Headers },
  origins: readonly string[],
): Refused | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') return refused(405, 'method')
  if (!isOurs(headers, origins)) return refused(403, 'cross-site')
  // All actions take a form, or nothing, so our pages send nothing else.
  const isForm = headers.get('content-type')?.startsWith('multipart/form-data')
  const limit = isForm ? FORM_BYTES : BODY_BYTES
  if (Number(headers.get('content-length')) > limit) return refused(413, 'body too large')
  return isForm || isText(headers) ? undefined : refused(415, 'not a form')
}

/** Whether it is a call from a script without a form. */
const isText = (headers: Headers) =>
  headers.has('next-action') && /^text\/plain(;|$)/.test(headers.get('content-type') ?? '')

/**
 * Reads a form that is written as browsers write it (HTML, section 4.10.22.8), and no other: Next
 * reads it after us, and answers what its parser does not take with a 500.
 */
function fieldsIn(body: string, type: string): Fields | undefined {
  const boundary = /^multipart\/form-data; ?boundary=([\w-]{1,70})$/.exec(type)?.[1]
  const [before, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`)
  const end = parts.pop()
  if (before !== '' || end !== '--\r\n') return undefined
  const fields: Fields = []
  for (const part of parts) {
    const [head, name, file] = PART_HEAD.exec(part) ?? []
    if (head === undefined || name === undefined) return undefined
    fields.push([name, file ? undefined : part.slice(head.length)])
  }
  return fields
}

/**
 * Judges the body of a POST that may come in.
 * @param knows whether the page has an action of that id
 */
export async function judgeBody(
  request: Request,
  knows: (action: string) => boolean,
): Promise<Refused | undefined> {
  const body = await request.arrayBuffer()
  // Without a Content-Length it could not be seen before.
  if (body.byteLength > FORM_BYTES) return refused(413, 'body too large')
  const { headers } = request
  const text = Buffer.from(body).toString()
  const found = isText(headers) ? judgeText(text, headers, knows) : judgeForm(text, headers, knows)
  if (!found) return headers.has('next-action') ? undefined : judgeByNode(body, headers)
  if (body.byteLength <= BODY_BYTES) return found
  return { ...found, ...refused(413, 'body too large') }
}

/** What no script sends, Next has Node parse, which takes a boundary for one in the midst of a text. */
async function judgeByNode(body: ArrayBuffer, headers: Headers): Promise<Refused | undefined> {
  const type = headers.get('content-type') ?? ''
  const form = new Response(body, { headers: { 'content-type': type } }).formData()
  return form.then(
    () => undefined,
    () => refused(400, 'broken form'),
  )
}

function judgeForm(
  body: string,
  headers: Headers,
  knows: (action: string) => boolean,
): Refused | undefined {
  const fields = fieldsIn(body, headers.get('content-type') ?? '')
  if (!fields) return refused(400, 'broken form')
  if (fields.length > FIELDS) return refused(400, 'too many fields')
  const call = callIn(fields, headers.get('next-action'))
  if (!call) return refused(400, 'no call of an action')
  return judgeCall(call, knows, typedIn(fields))
}

function judgeText(
  body: string,
  headers: Headers,
  knows: (action: string) => boolean,
): Refused | undefined {
  // Next sends the arguments alone where there is no form: its developer reads this in the log.
  if (body !== NO_ARGUMENTS)
    return refused(415, 'not a form: an action takes what is bound to it, then (input: FormData)')
  return judgeCall({ action: headers.get('next-action') ?? '', count: 0 }, knows)
}

function judgeCall(
  call: Call,
  knows: (action: string) => boolean,
  typed?: Refused['typed'],
): Refused | undefined {
  if (!call.action) return refused(400, 'no action')
  if (!knows(call.action)) return { ...refused(409, 'unknown action'), ...(typed && { typed }) }
  return isTaken(call) ? undefined : refused(400, 'other arguments than the action takes')
}

const typedIn = (fields: Fields): [string, string][] =>
  fields.flatMap(([name, text]) =>
    text && !/^(0$|\$ACTION|journey-)/.test(name) ? [[name, text]] : [],
  )
