import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Output, readDeployment } from '#e2e/operations/functions/deployment.ts'
import { type Call, Instance } from '#e2e/operations/functions/instance.ts'
import { median } from './ratio.ts'
import { pageRequest } from './requests.ts'
import { aligned, short } from './table.ts'

const ROUNDS = 3
const MEGABYTE = 1_000_000

/** The function that runs before each page. */
const PROXY = 'the proxy'

/** The measurements of one function of one app. */
interface Measured {
  /** Milliseconds from the start of its process to the first byte of its response. */
  start: number
  files: number
  bytes: number
}

/** An app as functions. Each has only its traced files. */
class Deployed {
  readonly #root: string
  readonly #outputs: Record<string, Output | undefined>

  constructor(project: string) {
    this.#root = join(project, '.next/functions')
    const { functions, proxy } = readDeployment(this.#root)
    const pages = Object.entries(functions).filter(([path]) => !/[[_.]/.test(path))
    this.#outputs = { [PROXY]: proxy, ...Object.fromEntries(pages) }
  }

  get names(): string[] {
    return Object.keys(this.#outputs)
  }

  async #start(output: Output, call: Call): Promise<number> {
    const instance = new Instance(this.#root, output)
    const began = performance.now()
    const response = await instance.call(call)
    const elapsed = performance.now() - began
    response.resume()
    instance.end()
    // A page that is for development only answers 404.
    if ((response.statusCode ?? 500) >= 500)
      throw new Error(`${output.entry}: ${response.statusCode}`)
    return elapsed
  }

  /** @returns undefined if the app has no such function */
  async measure(name: string, cookie: string): Promise<Measured | undefined> {
    const output = this.#outputs[name]
    if (!output) return undefined
    const call = callOf(name === PROXY ? '/' : name, cookie)
    const folder = join(this.#root, output.folder)
    const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => statSync(join(file.parentPath, file.name)).size)
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    return { start: await this.#start(output, call), files: sizes.length, bytes }
  }
}

function callOf(path: string, cookie: string): Call {
  const { headers } = pageRequest(path, cookie)
  const own = { host: 'localhost', 'x-forwarded-proto': 'http', ...headers }
  return { method: 'GET', path, headers: new Headers(own), body: Buffer.alloc(0) }
}

const cells = (measured: Measured[]) => {
  const [one] = measured
  if (!one) return ['–', '–', '–']
  const start = median(measured.map((found) => found.start))
  return [`${short(start)} ms`, `${one.files}`, `${short(one.bytes / MEGABYTE)} MB`]
}

/**
 * The size of each function, and how long its first visitor waits for it. With a proxy a visitor
 * waits for two functions, one after the other. Plain Next has no proxy.
 * @param projects of the product and of plain Next
 * @param cookies of a visitor of each
 */
export async function functionTable(
  [product, plain]: [string, string],
  [ours, theirs]: readonly [string, string],
): Promise<string> {
  const [one, other] = [new Deployed(product), new Deployed(plain)]
  const lines: string[][] = []
  for (const name of one.names) {
    const found: [Measured[], Measured[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = [await one.measure(name, ours), await other.measure(name, theirs)] as const
      if (pair[0]) found[0].push(pair[0])
      if (pair[1]) found[1].push(pair[1])
    }
    lines.push([name, ...found.flatMap(cells)])
  }
  const both = ['cold start', 'files', 'size']
  return aligned([['function', ...both, ...both.map((title) => `plain: ${title}`)], ...lines])
}
