import { build } from '#e2e/support/build.ts'
import { deployedIn } from '#e2e/support/server.ts'
import { App, reserveProcessors } from './app.ts'
import { PRODUCT } from './build.ts'
import { cookieOf } from './cookies.ts'
import { HERO } from './requests.ts'
import { aligned, short } from './table.ts'

const VISITORS = 50_000
const STEP = 10_000
const CONNECTIONS = 8

/** Requests a page as a visitor whom the server has never seen. */
async function visit({ url }: App, visitor: number): Promise<void> {
  const name = `Visitor ${visitor}`
  const cookie = await cookieOf({ hero: { ...HERO, name } })
  const page = await (await fetch(`${url}/success`, { headers: { cookie } })).text()
  if (!page.includes(`>${name}<`)) throw new Error(`The page of ${name} does not show the name`)
}

async function visitAll(app: App, from: number, to: number): Promise<void> {
  let next = from
  const connection = async () => {
    while (next < to) {
      next += 1
      await visit(app, next)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
}

/**
 * Prints the memory of the product after more and more visitors. A server that keeps nothing of a
 * visitor does not grow.
 */
export async function memory(): Promise<void> {
  build(PRODUCT, { asFunctions: false })
  reserveProcessors(1)
  const app = await App.start(deployedIn(PRODUCT))
  const found: [visitors: number, megabytes: number][] = []
  try {
    for (let visitors = 0; visitors < VISITORS; visitors += STEP) {
      await visitAll(app, visitors, visitors + STEP)
      found.push([visitors + STEP, app.memory()])
    }
  } finally {
    await app.stop()
  }
  const [[, first] = ['', Number.NaN]] = found
  const lines = found.map(([visitors, megabytes]) => [
    visitors.toLocaleString('en'),
    `${short(megabytes)} MB`,
    (megabytes / first).toFixed(2),
  ])
  console.info(`\n${aligned([['visitors', 'memory (RSS)', 'ratio to the first'], ...lines])}\n`)
}
