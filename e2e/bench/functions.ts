import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Output, readDeployment } from '../functions/deployment.ts'
import { type Call, Instance } from '../functions/instance.ts'
import type { Request } from './load.ts'
import { type Comparison, compare } from './ratio.ts'
import type { Row } from './table.ts'

const ROUNDS = 5
const MEGABYTE = 1_000_000

/** The app as functions, each of which gets only its traced files. */
class Deployed {
  readonly #root: string
  readonly #deployment: ReturnType<typeof readDeployment>

  constructor(project: string) {
    this.#root = join(project, '.next/functions')
    this.#deployment = readDeployment(this.#root)
  }

  get proxy(): Output | undefined {
    return this.#deployment.proxy
  }

  page(path: string): Output {
    const output = this.#deployment.functions[path]
    if (!output) throw new Error(`There is no function for ${path}`)
    return output
  }

  /** @returns milliseconds from the start of its process to the first byte of its answer */
  async coldStart(output: Output, call: Call): Promise<number> {
    const instance = new Instance(this.#root, output, output === this.proxy ? 'proxy' : 'page')
    const began = performance.now()
    const answer = await instance.call(call)
    const found = performance.now() - began
    answer.resume()
    instance.end()
    if ((answer.statusCode ?? 500) >= 400) throw new Error(`${output.entry}: ${answer.statusCode}`)
    return found
  }

  sizeOf({ folder }: Output): { files: number; bytes: number } {
    const root = join(this.#root, folder)
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).size)
    return { files: files.length, bytes: files.reduce((sum, size) => sum + size, 0) }
  }
}

function callOf({ path, headers }: Request): Call {
  const own = { host: 'localhost', 'x-forwarded-proto': 'http', ...headers }
  return { method: 'GET', path, headers: new Headers(own), body: Buffer.alloc(0) }
}

const once = (product: number, plain?: number): Comparison => ({
  product: [product],
  plain: plain === undefined ? [] : [plain],
  ratios: plain === undefined ? [] : [product / plain],
})

function sizes(title: string, product: ReturnType<Deployed['sizeOf']>, plain?: typeof product) {
  return [
    { title: `${title}, files`, unit: '', wanted: '', found: once(product.files, plain?.files) },
    {
      title: `${title}, size`,
      unit: 'MB',
      wanted: '',
      found: once(product.bytes / MEGABYTE, plain && plain.bytes / MEGABYTE),
    },
  ] satisfies Row[]
}

/**
 * What a function weighs, and how long its first visitor waits for it. With a proxy that is two
 * functions, one after the other; plain Next has none.
 * @param looks the same request to both
 */
export async function functionRows(
  [product, plain]: [string, string],
  looks: [Request, Request],
): Promise<Row[]> {
  const [ours, theirs] = [new Deployed(product), new Deployed(plain)]
  const [one, other] = [callOf(looks[0]), callOf(looks[1])]
  const { proxy } = ours
  if (!proxy) throw new Error('The product has a proxy')
  const pages = [ours.page(one.path), theirs.page(other.path)] as const
  const { page, both } = await compare(
    ROUNDS,
    async () => {
      const found = await ours.coldStart(pages[0], one)
      return { page: found, both: found + (await ours.coldStart(proxy, one)) }
    },
    async () => {
      const found = await theirs.coldStart(pages[1], other)
      return { page: found, both: found }
    },
  )
  const title = `Function of ${one.path}`
  const name = 'Function of the proxy'
  return [
    { title: `${title}, cold start`, unit: 'ms', wanted: '', found: page },
    { title: '… with the proxy, which starts first', unit: 'ms', wanted: '', found: both },
    ...sizes(title, ours.sizeOf(pages[0]), theirs.sizeOf(pages[1])),
    ...sizes(name, ours.sizeOf(proxy)),
  ]
}
