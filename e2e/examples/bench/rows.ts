import type { Browser } from 'playwright/test'
import { deployedIn } from '#e2e/support/server.ts'
import { App, CORES } from './app.ts'
import { paintsOf, submitOf } from './browser.ts'
import { PRODUCT } from './build.ts'
import { cookiesOf } from './cookies.ts'
import { load } from './load.ts'
import { compare, median } from './ratio.ts'
import { pageRequest, type Request } from './requests.ts'
import type { Row } from './table.ts'

const ROUNDS = 3
const SECONDS = 2
/** What visitors of a new instance notice. */
const FIRST_SECONDS = 2
const RESPONSES_BEFORE_MEMORY = 500
/** A frame is 16 ms, which is much of a paint that nothing slows down. */
const VISITS = 5
/** With fewer processors, two servers and the load generator slow each other down. */
export const CORES_FOR_TWO = 4

/** The product, and then plain Next. */
export type Apps = readonly [App, App]

/**
 * Measures the cost of a request in both apps.
 * @param requestOf is asked before each measurement, because a message lives for a minute only
 */
export async function loads(
  title: string,
  wanted: string,
  [product, plain]: Apps,
  requestOf: (app: App) => Request | Promise<Request>,
): Promise<Row[]> {
  const measure = (app: App) => async () => load(app, await requestOf(app), '-d', SECONDS)
  return loadRows(title, wanted, await compare(ROUNDS, measure(product), measure(plain)))
}

const loadRows = (
  title: string,
  wanted: string,
  { throughput, processor }: Record<'throughput' | 'processor', Row['found']>,
): Row[] => [
  { title, unit: '/s', wanted, found: throughput },
  { title: '… processor time', unit: 'ms', wanted: '', found: processor },
]

/** Measures what a visitor waits for. */
export async function browse(browser: Browser, [product, plain]: Apps): Promise<Row[]> {
  const measure = (app: App) => async () => {
    const cold: number[] = []
    for (let visit = 0; visit < VISITS; visit += 1) {
      cold.push((await paintsOf(browser, app, false)).first)
    }
    const slow = await paintsOf(browser, app, true)
    return { cold: median(cold), ...slow, shown: await submitOf(browser, app) }
  }
  const found = await compare(ROUNDS, measure(product), measure(plain))
  const row = (title: string, wanted: string, found: Row['found']) => ({
    title,
    unit: 'ms',
    wanted,
    found,
  })
  return [
    row('Cold form, first contentful paint', '≤ 1.15', found.cold),
    row('… on a slow telephone', '≤ 1.10', found.first),
    row('… on a slow telephone, largest paint', '', found.largest),
    row('Submit until success, on a slow telephone', '≤ 1.05', found.shown),
  ]
}

/**
 * Measures new instances, from the first request.
 * @param builds the folders of both
 * @param visitors the Cookie headers of a visitor of each
 */
export async function starts(
  builds: readonly [string, string],
  visitors: readonly [string, string],
): Promise<Row[]> {
  const measure = (which: 0 | 1) => async () => {
    const app = await App.start(builds[which])
    const request = pageRequest('/success', visitors[which])
    const { throughput: first } = await load(app, request, '-d', FIRST_SECONDS)
    const { throughput: later } = await load(app, request, '-a', RESPONSES_BEFORE_MEMORY)
    const memory = app.memory()
    await app.stop()
    return { start: app.startedIn, first, share: (100 * first) / later, memory }
  }
  const { start, first, share, memory } = await compare(ROUNDS, measure(0), measure(1))
  const title = `GET /success in the first ${FIRST_SECONDS} seconds`
  return [
    { title: 'Start until the first answer', unit: 'ms', wanted: '≤ 1.15', found: start },
    { title, unit: '/s', wanted: '', found: first },
    { title: '… of what it serves later', unit: '%', wanted: '', found: share },
    { title: 'Memory after load (RSS)', unit: 'MB', wanted: '≤ 1.05', found: memory },
  ]
}

/** Measures the product alone: the cost of more cookies, and the gain of a second instance. */
export async function growth(app: App): Promise<Row[]> {
  const [one, twelve] = [
    pageRequest('/heroes', await cookiesOf(1)),
    pageRequest('/heroes', await cookiesOf(12)),
  ]
  const measure = (request: Request) => () => load(app, request, '-d', SECONDS)
  const title = 'GET /heroes with 12 cookies, against 1'
  const rows = loadRows(title, '', await compare(ROUNDS, measure(twelve), measure(one)))
  if (CORES < CORES_FOR_TWO) return rows
  const second = await App.start(deployedIn(PRODUCT), 1)
  const both = async () => {
    const loaded = await Promise.all(
      [app, second].map((instance) => load(instance, one, '-d', SECONDS)),
    )
    return { throughput: loaded.reduce((sum, { throughput }) => sum + throughput, 0) }
  }
  const { throughput } = await compare(ROUNDS, both, measure(one))
  await second.stop()
  return [
    ...rows,
    { title: 'Two instances, against one', unit: '/s', wanted: '≈ 2', found: throughput },
  ]
}
