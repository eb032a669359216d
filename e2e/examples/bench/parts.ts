import { rmSync } from 'node:fs'
import { App, reserveProcessors } from './app.ts'
import { latencies } from './latency.ts'
import { buildAll, FOLDER, PARTS } from './leave-out.ts'
import { median } from './ratio.ts'
import { pageRequest, plainForm, type Request, visitorOf } from './requests.ts'
import { aligned } from './table.ts'

/** Servers of one build differ by a tenth, so each build is started several times. */
const STARTS = 5
const ROUNDS = 4
const COUNT = 100
const WARM_UP = 600
const REQUESTS = ['GET /success', 'POST /heroes without JavaScript']

/** A visitor's requests: the page, and the form that leads to it. */
async function requestsOf(app: App): Promise<[Request, Request]> {
  const [page, form] = await Promise.all([visitorOf(app), visitorOf(app, plainForm)])
  const post = await plainForm(app)
  return [pageRequest('/success', page), { ...post, headers: { ...post.headers, cookie: form } }]
}

/** @returns the time that one in ten stays below: other work on the machine only makes others slower */
const fast = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)] ?? Number.NaN

/** @returns for each request and each build: the milliseconds of a response, measured in turns */
async function measure(builds: string[]): Promise<number[][]> {
  const apps: App[] = []
  try {
    for (const built of builds) apps.push(await App.start(built))
    const requests = await Promise.all(apps.map(requestsOf))
    const found = REQUESTS.map(() => builds.map((): number[] => []))
    for (const request of found.keys()) {
      const times = (at: number, count: number) =>
        latencies(apps[at] as App, requests[at]?.[request] as Request, count)
      for (const at of apps.keys()) await times(at, WARM_UP)
      for (let round = 0; round < ROUNDS; round += 1) {
        const order = [...apps.keys()]
        for (const at of round % 2 ? order.reverse() : order) {
          found[request]?.[at]?.push(...(await times(at, COUNT)))
        }
      }
    }
    return found.map((all) => all.map(fast))
  } finally {
    for (const app of apps) await app.stop()
  }
}

/** Prints what each part of a request costs: how much sooner the app answers without it. */
export async function parts(): Promise<void> {
  const builds = buildAll()
  reserveProcessors(1)
  const starts: number[][][] = []
  while (starts.length < STARTS) {
    console.info(`Measures ${starts.length + 1} of ${STARTS}`)
    starts.push(await measure(builds))
  }
  const titles = [
    '(the whole app)',
    ...PARTS.map(([part]) => part),
    'all else that plain Next does not have',
  ]
  const lines = titles.map((title, at) => [
    title,
    ...REQUESTS.keys().flatMap((request) => {
      const times = starts.map((start) => start[request]?.[at] ?? Number.NaN)
      const [least, most] = [Math.min(...times), Math.max(...times)]
      return [`${median(times).toFixed(2)} ms`, `${least.toFixed(2)} to ${most.toFixed(2)}`]
    }),
  ])
  const head = ['left without', ...REQUESTS.flatMap((title) => [title, 'starts'])]
  console.info(`\n${aligned([head, ...lines])}\n`)
  rmSync(FOLDER, { recursive: true })
}
