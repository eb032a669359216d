import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright/test'
import { build } from '#e2e/support/build.ts'
import { deployedIn } from '#e2e/support/server.ts'
import { App, CORES, pinned, reserveProcessors } from './app.ts'
import { fetchedOf, launch, paintOf, submitOf } from './browser.ts'
import { buildPlain, PLAIN } from './build.ts'
import { functionTable } from './functions.ts'
import { cookiesOf } from './growth.ts'
import { heroForm, load, pageRequest, type Request, visitorOf } from './load.ts'
import { compare } from './ratio.ts'
import { type Row, tableOf } from './table.ts'

const ROUNDS = 5
/** Each round starts four servers. */
const START_ROUNDS = 2
const SECONDS = 2
const RESPONSES_BEFORE_MEMORY = 500
/** With fewer processors, two servers and the load generator slow each other down. */
const CORES_FOR_TWO = 4

const PRODUCT = fileURLToPath(new URL('../../..', import.meta.url))
const BUILT = deployedIn(PRODUCT)
const BUILT_PLAIN = deployedIn(PLAIN)

const RESULTS = fileURLToPath(new URL('../../.results', import.meta.url))

/** Measures the cost of a request in both apps. */
async function loads(
  title: string,
  wanted: string,
  [product, plain]: [App, App],
  [one, other]: [Request, Request],
): Promise<Row[]> {
  const found = await compare(
    ROUNDS,
    () => load(product, one, '-d', SECONDS),
    () => load(plain, other, '-d', SECONDS),
  )
  return [
    { title, unit: '/s', wanted, found: found.throughput },
    { title: '… processor time', unit: 'ms', wanted: '', found: found.processor },
  ]
}

async function browse(browser: Browser, [product, plain]: [App, App]): Promise<Row[]> {
  const measure = (app: App) => async () => ({
    shown: await submitOf(browser, app),
    paint: await paintOf(browser, app),
  })
  const { shown, paint } = await compare(ROUNDS, measure(product), measure(plain))
  return [
    { title: 'Submit until success is shown', unit: 'ms', wanted: '≤ 0.70', found: shown },
    { title: 'Cold form, largest paint', unit: 'ms', wanted: '≤ 1.05', found: paint },
  ]
}

async function starts(): Promise<Row[]> {
  const measure = (built: string) => async () => {
    const app = await App.start(built)
    const visitor = await visitorOf(app)
    await load(app, pageRequest('/success', visitor), '-a', RESPONSES_BEFORE_MEMORY)
    const found = { start: app.startedIn, memory: app.memory() }
    await app.stop()
    return found
  }
  const { start, memory } = await compare(START_ROUNDS, measure(BUILT), measure(BUILT_PLAIN))
  return [
    { title: 'Start to first response', unit: 'ms', wanted: '≤ 1', found: start },
    { title: 'Memory after load (RSS)', unit: 'MB', wanted: '≤ 1', found: memory },
  ]
}

/** Measures the product alone: the cost of more cookies, and the gain of a second instance. */
async function growth(app: App): Promise<Row[]> {
  const [one, twelve] = [
    pageRequest('/heroes', await cookiesOf(1)),
    pageRequest('/heroes', await cookiesOf(12)),
  ]
  const title = 'GET /heroes with 12 cookies, against 1'
  const rows = await loads(title, '', [app, app], [twelve, one])
  if (CORES < CORES_FOR_TWO) return rows
  const second = await App.start(BUILT, 1)
  const both = async () => {
    const loaded = await Promise.all(
      [app, second].map((instance) => load(instance, one, '-d', SECONDS)),
    )
    return { throughput: loaded.reduce((sum, { throughput }) => sum + throughput, 0) }
  }
  const { throughput } = await compare(ROUNDS, both, () => load(app, one, '-d', SECONDS))
  await second.stop()
  return [
    ...rows,
    { title: 'Two instances, against one', unit: '/s', wanted: '≈ 2', found: throughput },
  ]
}

process.env.SESSION_SECRET = randomBytes(32).toString('base64url')
const began = performance.now()
build(PRODUCT, { asFunctions: true })
buildPlain()
reserveProcessors(CORES < CORES_FOR_TWO ? 1 : 2)
const apps: [App, App] = [await App.start(BUILT), await App.start(BUILT_PLAIN)]
const browser = await launch()
try {
  const [product, plain] = apps
  const visitors = [await visitorOf(product), await visitorOf(plain)] as const
  const requests = (path: string) =>
    visitors.map((cookie) => pageRequest(path, cookie)) as [Request, Request]
  const fetched = {
    product: await fetchedOf(browser, product),
    plain: await fetchedOf(browser, plain),
  }
  const rows = [
    ...(await browse(browser, apps)),
    ...(await loads('GET /success', '≥ 0.95', apps, requests('/success'))),
    ...(await loads('GET /heroes', '≥ 0.95', apps, requests('/heroes'))),
    ...(await loads('POST /heroes', '≥ 0.95', apps, [
      await heroForm(product),
      await heroForm(plain),
    ])),
    ...(await starts()),
    ...(await growth(product)),
  ]
  const minutes = (performance.now() - began) / 60_000
  const machine = { processor: cpus()[0]?.model, cores: CORES, pinned, minutes }
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(`${RESULTS}/bench.json`, JSON.stringify({ machine, fetched, rows }, null, 2))
  console.info(machine, JSON.stringify(fetched, null, 2))
  console.info(`\n${tableOf(rows)}\n`)
  console.info(`${await functionTable([PRODUCT, PLAIN], visitors)}\n`)
  if (CORES < CORES_FOR_TWO) console.info(`${CORES} processors are too few for two instances.`)
} finally {
  await browser.close()
  for (const app of apps) await app.stop()
}
