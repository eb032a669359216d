import type { CDPSession, Page } from 'playwright/test'

/** What a browser requested. */
export interface Weight {
  /** Such as `POST /test/contact`, without those that the browser's cache served. */
  requests: string[]
  /** Bytes on the wire, with headers, by the type of the resource. */
  bytes: { Document: number; Script: number; Stylesheet: number; Font: number; Fetch: number }
}

/** The start of addresses that do not exist, so no page links to them. */
const MARK = '/settled/'

interface Sent {
  line: string
  type: string
  /** The size of the response, once it is complete; 0 if it came from the cache. */
  bytes?: number
}

/** Records all requests from now on. */
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
    // Next does not read the response for an unknown address, so that request never ends.
    if (sent.line.includes(MARK)) return
    open.set(requestId, sent)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    end(requestId, encodedDataLength),
  )
  session.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
    const sent = open.get(requestId)
    // The browser never sends a request that it blocks, such as a preload without JavaScript.
    if (sent && blockedReason) all.splice(all.indexOf(sent), 1)
    open.delete(requestId)
  })
  return { all, open }
}

interface NextWindow extends Window {
  next: { router: { prefetch: (path: string) => void } }
}

const prefetch = (path: string) => (window as Window as NextWindow).next.router.prefetch(path)

/** Waits until Next has noticed the links that came into view. That takes a frame. */
const nextFrame = async () => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  await new Promise((resolve) => requestIdleCallback(resolve))
}

let marks = 0

/**
 * After an action Next waits for a while before it prefetches. So this prefetches one more
 * address. Once Next has requested it, all earlier prefetches have been requested too.
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

/** Runs `act` in Chromium, waits for all requests to end, and returns them. */
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
