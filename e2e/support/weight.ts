import type { CDPSession, Page } from 'playwright/test'

/** What a browser asked a server for. */
export interface Weight {
  /** Such as `POST /contact`; what came out of the browser's cache is not among them. */
  requests: string[]
  /** Bytes on the wire, headers and all, by what the browser took them for. */
  bytes: { Document: number; Script: number; Stylesheet: number; Font: number; Fetch: number }
}

/** Addresses that name nothing, so nothing links there. */
const MARK = '/settled/'

interface Sent {
  line: string
  type: string
  /** Of the answer, once it is whole: none if the cache gave it. */
  bytes?: number
}

/** Takes down what goes over the wire from now on. */
function listen(session: CDPSession) {
  const all: Sent[] = []
  const open = new Map<string, Sent>()
  const end = (id: string, bytes: number) => {
    const sent = open.get(id)
    if (sent) sent.bytes = bytes
    open.delete(id)
  }
  session.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
    if (redirectResponse) end(requestId, redirectResponse.encodedDataLength)
    const sent = { line: `${request.method} ${new URL(request.url).pathname}`, type: `${type}` }
    all.push(sent)
    // Next leaves an answer that names nothing unread, so that one never ends.
    if (sent.line.includes(MARK)) return
    open.set(requestId, sent)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    end(requestId, encodedDataLength),
  )
  session.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
    const sent = open.get(requestId)
    // What the browser itself forbids never leaves it, such as preloads where scripts are off.
    if (sent && blockedReason) all.splice(all.indexOf(sent), 1)
    open.delete(requestId)
  })
  return { all, open }
}

interface NextWindow extends Window {
  next: { router: { prefetch: (path: string) => void } }
}

const prefetch = (path: string) => (window as Window as NextWindow).next.router.prefetch(path)

/** Links that have come into view are seen in the next frame. */
const nextFrame = async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  await new Promise((resolve) => requestIdleCallback(resolve))
}

let marks = 0

/**
 * After an action Next waits for a while before it fetches anything ahead. So it is asked to fetch
 * one thing more, and once it did, all that it had in mind before is on the way or here.
 */
async function settled(page: Page, { all, open }: ReturnType<typeof listen>): Promise<void> {
  await page.waitForLoadState('networkidle')
  const scripted = () => matchMedia('(scripting: enabled)').matches
  while (!(await page.evaluate(scripted))) if (open.size === 0) return
  await page.evaluate(nextFrame)
  marks += 1
  const mark = `${MARK}${marks}`
  await page.evaluate(prefetch, mark)
  do await page.evaluate(nextFrame)
  while (open.size > 0 || !all.some(({ line }) => line.endsWith(mark)))
}

/** Does something in Chromium, and tells what was asked for until nothing more is under way. */
export async function weigh(page: Page, act: () => Promise<unknown>): Promise<Weight> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const wire = listen(session)
  await act()
  await settled(page, wire)
  await session.detach()
  const sent = wire.all.filter(({ line, bytes }) => bytes !== 0 && !line.includes(MARK))
  const sum = (wanted: string) =>
    sent.reduce((sum, { type, bytes = 0 }) => sum + (type === wanted ? bytes : 0), 0)
  return {
    requests: sent.map(({ line }) => line),
    bytes: {
      Document: sum('Document'),
      Script: sum('Script'),
      Stylesheet: sum('Stylesheet'),
      Font: sum('Font'),
      Fetch: sum('Fetch'),
    },
  }
}
