import fc from 'fast-check'
import { expect, test } from '#e2e/support/fixtures.ts'
import { AS_FUNCTIONS } from '#e2e/support/server.ts'
import { mutated } from './mutation.ts'
import { formPost, validRequests } from './requests.ts'
import { Visitor } from './visitor.ts'
import { bytesOf, get, isCut, send, type WireAnswer, type WireRequest } from './wire.ts'

const REQUESTS = Number(process.env.FUZZ_RUNS ?? 2800)
const SEED = process.env.FUZZ_SEED

/** One to sixteen, so about this many on average. */
const AT_ONCE = 8

/** Node's parser answers without a body, files without a page, and Next's router wants no page. */
const isToldWell = ({ head, body }: WireAnswer) =>
  ['', 'Not Found', 'Method Not Allowed'].includes(body) ||
  /<html [^>]*lang="en"/.test(body) ||
  /^content-type: text\/x-component/im.test(head)

/** Node answers to a longer head while it still comes, and what it says of it may get lost. */
const HEAD_BYTES = 16 * 1024

function judge(request: WireRequest, answer: WireAnswer | undefined) {
  if (!answer) {
    if (!isCut(request)) expect(bytesOf(request).length).toBeGreaterThan(HEAD_BYTES)
    return
  }
  expect(answer.status, `${answer.head}\n\n${answer.body}`).toBeLessThan(500)
  expect(answer.body).not.toMatch(/\n\s+at .+:\d+:\d+/)
  if (answer.status >= 400 && request.method !== 'HEAD')
    expect(isToldWell(answer), answer.body).toBe(true)
}

test('Whatever is sent, no request is answered with an error of ours, and forms go on working', async ({
  serve,
}) => {
  test.setTimeout(60_000 + REQUESTS * 100)
  const server = await serve({})
  const valid = await validRequests(server.url)
  // Or what is made of them would be refused for a mistake of ours.
  for (const request of valid.filter(({ method }) => method === 'POST'))
    expect((await send(server.url, request))?.status).toBeLessThan(400)
  let read = 0
  /**
   * What is new in the log, without our own lines, which are JSON, and Next's about a long body. A
   * function asks its host for the page that an action leads to, by the host's name: platforms say
   * it themselves, ours believes what is sent.
   */
  const complaints = () => {
    const end = server.log.lastIndexOf('\n') + 1
    const text = server.log.slice(read, end)
    const judged = AS_FUNCTIONS ? text.replace(/^failed to get redirect.*?^\}$/gms, '') : text
    const lines = judged.split('\n')
    read = end
    return lines.filter((line) => line && !/^(\{|Request body exceeded 640KB)/.test(line))
  }
  // Next's greeting.
  complaints()
  let sent = 0
  const batches = fc.array(mutated(valid), {
    minLength: 1,
    maxLength: 2 * AT_ONCE - 1,
    size: 'max',
  })
  await fc.assert(
    fc.asyncProperty(batches, async (batch) => {
      const answers = await Promise.all(batch.map((request) => send(server.url, request)))
      // One that comes late may be about a request of the batch before.
      expect(complaints()).toEqual([])
      for (const [index, request] of batch.entries()) judge(request, answers[index])
      sent += batch.length
    }),
    { numRuns: Math.ceil(REQUESTS / AT_ONCE), ...(SEED && { seed: Number(SEED) }) },
  )
  expect(sent).toBeGreaterThan(0.7 * REQUESTS)
  const visitor = new Visitor(server.url)
  const saved = await visitor.send(
    formPost('/nickname', await visitor.action('/nickname'), [['nickname', 'Grace']]),
  )
  expect(saved?.status).toBe(303)
  expect((await visitor.send(get('/nickname')))?.body).toContain('Hello, Grace!')
  expect(complaints()).toEqual([])
})
