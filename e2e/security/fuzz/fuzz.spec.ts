import fc from 'fast-check'
import { costOf, usedBy } from '#e2e/security/processor/meter.ts'
import { ALL } from '#e2e/support/all.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { isWarning } from '#e2e/support/log.ts'
import { AS_FUNCTIONS } from '#e2e/support/server.ts'
import { mutated } from './mutation.ts'
import { formPost, validRequests } from './requests.ts'
import { Visitor } from './visitor.ts'
import { bytesOf, get, isTruncated, send, type WireRequest, type WireResponse } from './wire.ts'

const REQUESTS = Number(process.env.FUZZ_RUNS ?? (ALL ? 2800 : 400))
const SEED = process.env.FUZZ_SEED

/** The average number of requests that are sent at once. */
const AT_ONCE = 8

/** The most that an answer may cost the server, in milliseconds of the processor. */
const MOST = 1000

/** Node's parser and files respond without a page, and Next's router needs none. */
const isErrorResponse = ({ head, body }: WireResponse) =>
  ['', 'Not Found', 'Method Not Allowed'].includes(body) ||
  /<html [^>]*lang="en-GB"/.test(body) ||
  body.startsWith('rejected\n') ||
  /^content-type: text\/x-component/im.test(head)

/** Node rejects a longer head before it has read it all, so its response may get lost. */
const HEAD_BYTES = 16 * 1024

function checkResponse(request: WireRequest, response: WireResponse | undefined) {
  if (!response) {
    if (!isTruncated(request)) expect(bytesOf(request).length).toBeGreaterThan(HEAD_BYTES)
    return
  }
  expect(response.status, `${response.head}\n\n${response.body}`).toBeLessThan(500)
  expect(response.body).not.toMatch(/\n\s+at .+:\d+:\d+/)
  if (response.status >= 400 && request.method !== 'HEAD')
    expect(isErrorResponse(response), response.body).toBe(true)
}

test('No request, however broken, causes a server error or keeps the processor busy, and forms still work afterwards', {
  tag: '@requests',
}, async ({ serve }) => {
  test.setTimeout(60_000 + REQUESTS * 100)
  const server = await serve({ NODE_OPTIONS: '--import ./e2e/support/processor.mjs' })
  const valid = await validRequests(server.url)
  // Otherwise the mutated requests would all be rejected for the same mistake in this test.
  for (const request of valid.filter(({ method }) => method === 'POST'))
    expect((await send(server.url, request))?.status).toBeLessThan(400)
  let read = 0
  /**
   * The new lines of the log, without our warnings, and Next's about a long body. A
   * function requests the page that an action redirects to from the host that the request names.
   * Platforms set that name themselves. Our host takes it from the request, so it may be wrong.
   */
  const complaints = () => {
    const end = server.log.lastIndexOf('\n') + 1
    const text = server.log.slice(read, end)
    const relevant = AS_FUNCTIONS ? text.replace(/^failed to get redirect.*?^\}$/gms, '') : text
    const lines = relevant.split('\n')
    read = end
    return lines.filter(
      (line) => line && !isWarning(line) && !line.startsWith('Request body exceeded 640KB'),
    )
  }
  // Skips what Next logs at its start.
  complaints()
  let used = await usedBy(server.url)
  /** Measures all requests of a batch at once, and each of them only if all together were too dear. */
  const checkCosts = async (batch: WireRequest[]) => {
    // The work for functions is shared between several processes.
    if (AS_FUNCTIONS) return
    const before = used
    used = await usedBy(server.url)
    if (used - before < MOST) return
    for (const request of batch) {
      const cost = await costOf(server.url, () => send(server.url, request), MOST)
      expect(cost, JSON.stringify(request)).toBeLessThan(MOST)
    }
    used = await usedBy(server.url)
  }
  let sent = 0
  const batches = fc.array(mutated(valid), {
    minLength: 1,
    maxLength: 2 * AT_ONCE - 1,
    size: 'max',
  })
  await fc.assert(
    fc.asyncProperty(batches, async (batch) => {
      const responses = await Promise.all(batch.map((request) => send(server.url, request)))
      await checkCosts(batch)
      // A late line may be about a request of the batch before.
      expect(complaints()).toEqual([])
      for (const [index, request] of batch.entries()) checkResponse(request, responses[index])
      sent += batch.length
    }),
    { numRuns: Math.ceil(REQUESTS / AT_ONCE), ...(SEED && { seed: Number(SEED) }) },
  )
  expect(sent).toBeGreaterThan(0.7 * REQUESTS)
  const visitor = new Visitor(server.url)
  const saved = await visitor.send(
    formPost('/test/nickname', await visitor.action('/test/nickname'), [['nickname', 'Grace']]),
  )
  expect(saved?.status).toBe(303)
  expect((await visitor.send(get('/test/nickname')))?.body).toContain('Hello, Grace!')
  expect(complaints()).toEqual([])
})
