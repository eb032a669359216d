import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from '#e2e/support/build.ts'
import { deployedIn } from '#e2e/support/server.ts'
import { App, CORES, pinned, reserveProcessors } from './app.ts'
import { fetchedOf, launch } from './browser.ts'
import { buildFloor, buildPlain, FLOOR, PLAIN, PRODUCT } from './build.ts'
import { functionTable } from './functions.ts'
import { pageRequest, plainForm, scriptedForm, visitorOf } from './requests.ts'
import { type Apps, browse, CORES_FOR_TWO, growth, loads, starts } from './rows.ts'
import { type Row, tableOf } from './table.ts'

const RESULTS = fileURLToPath(new URL('../../.results', import.meta.url))

async function requests(apps: Apps, visitors: readonly [string, string]): Promise<Row[]> {
  const get = (path: string) => (app: App) => pageRequest(path, visitors[app === apps[0] ? 0 : 1])
  const withMessage = async (app: App) => pageRequest('/success', await visitorOf(app, plainForm))
  return [
    ...(await loads('GET /success', '≥ 0.80', apps, get('/success'))),
    ...(await loads('GET /success with its message', '≥ 0.80', apps, withMessage)),
    ...(await loads('GET /', '≥ 0.80', apps, get('/'))),
    ...(await loads('POST /heroes without JavaScript', '≥ 0.80', apps, plainForm)),
    ...(await loads('POST /heroes', '', apps, scriptedForm)),
  ]
}

/** Measures two builds in turns. */
async function rowsOf(builds: readonly [string, string]) {
  reserveProcessors(CORES < CORES_FOR_TWO ? 1 : 2)
  const apps: Apps = [await App.start(builds[0]), await App.start(builds[1])]
  const browser = await launch()
  try {
    const visitors = [await visitorOf(apps[0]), await visitorOf(apps[1])] as const
    const fetched = {
      product: await fetchedOf(browser, apps[0]),
      plain: await fetchedOf(browser, apps[1]),
    }
    const rows = [
      ...(await browse(browser, apps)),
      ...(await requests(apps, visitors)),
      ...(await starts(builds, visitors)),
    ]
    const grown = builds[0] === deployedIn(PRODUCT) ? await growth(apps[0]) : []
    return { fetched, rows: [...rows, ...grown], visitors }
  } finally {
    await browser.close()
    for (const app of apps) await app.stop()
  }
}

/** Compares the product with plain Next, and prints tables. */
export async function againstPlain(): Promise<void> {
  const began = performance.now()
  build(PRODUCT, { asFunctions: true })
  buildPlain()
  const { fetched, rows, visitors } = await rowsOf([deployedIn(PRODUCT), deployedIn(PLAIN)])
  const functions = await functionTable([PRODUCT, PLAIN], visitors)
  const minutes = (performance.now() - began) / 60_000
  const machine = { processor: cpus()[0]?.model, cores: CORES, pinned, minutes }
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(`${RESULTS}/bench.json`, JSON.stringify({ machine, fetched, rows }, null, 2))
  console.info(machine, JSON.stringify(fetched, null, 2))
  console.info(`\n${tableOf(rows)}\n\n${functions}\n`)
  if (CORES < CORES_FOR_TWO) console.info(`${CORES} processors are too few for two instances.`)
}

/**
 * Compares plain Next with itself, to which only that is added without which the product would break
 * a promise: a nonce, an opener policy, and a style sheet. What is missing then is not ours to win.
 */
export async function floor(): Promise<void> {
  buildPlain()
  buildFloor()
  const { rows } = await rowsOf([deployedIn(FLOOR), deployedIn(PLAIN)])
  console.info(`\n${tableOf(rows, 'the floor')}\n`)
}
