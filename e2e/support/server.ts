import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The folder of a project that is deployed, by layout: one server, or functions in one of two ways. */
const LAYOUTS = {
  standalone: '.next/standalone',
  // A function for each page: operations/functions/adapter.ts.
  functions: '.next/functions',
  // The proxy, and one function for all pages: operations/functions/vercel.ts.
  vercel: '.next/vercel',
}

/** The layout in which all tests run. */
export const LAYOUT = (process.env.DEPLOYMENT ?? 'standalone') as keyof typeof LAYOUTS
export const AS_FUNCTIONS = LAYOUT !== 'standalone'

export const deployedIn = (project: string, layout = LAYOUT) => `${project}/${LAYOUTS[layout]}`

/** The folders in which builds.ts builds the app with the test pages, and the next deploy. */
export const COPY = fileURLToPath(new URL('../.built', import.meta.url))
export const NEXT_COPY = fileURLToPath(new URL('../.rebuilt', import.meta.url))

export const BUILT = deployedIn(COPY)
export const REBUILT = deployedIn(NEXT_COPY)

/** @returns the arguments with which Node starts a build */
export const startOf = (built: string) =>
  !built.endsWith(LAYOUTS.standalone)
    ? [fileURLToPath(new URL('../operations/functions/host.ts', import.meta.url)), built]
    : [`${built}/server.js`]

export async function freePort(): Promise<number> {
  const probe = createServer()
  await once(probe.listen(0), 'listening')
  const { port } = probe.address() as AddressInfo
  await once(probe.close(), 'close')
  return port
}

/** A production server. */
export class Server {
  readonly built: string
  readonly url: string
  readonly #environment: NodeJS.ProcessEnv
  #process!: ChildProcess
  log = ''

  private constructor(environment: Record<string, string>, port: number, built: string) {
    this.built = built
    const address = { HOSTNAME: '0.0.0.0', PORT: `${port}` }
    this.#environment = { ...process.env, ...address, ...environment }
    this.url = `http://localhost:${port}`
  }

  /** @returns the server, once it listens or has ended */
  static async start(environment: Record<string, string>, built = BUILT): Promise<Server> {
    const server = new Server(environment, await freePort(), built)
    await server.#run()
    return server
  }

  async #run(): Promise<void> {
    const child = spawn(process.execPath, startOf(this.built), { env: this.#environment })
    this.#process = child
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        this.log += chunk
      })
    }
    // It logs that it is ready, and listens, before it can respond.
    const healthy = async () => {
      while (child.exitCode === null && !(await fetch(`${this.url}/healthz`).catch(() => false))) {
        await setTimeout(50)
      }
    }
    await Promise.race([once(child, 'exit'), healthy()])
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.#run()
  }

  /** Sends SIGTERM, as hosts do before they remove a container. */
  terminate(): void {
    this.#process.kill('SIGTERM')
  }

  /** @returns the exit code, once the process has ended by itself */
  async ended(): Promise<number | null> {
    if (this.#process.exitCode === null) await once(this.#process, 'exit')
    return this.#process.exitCode
  }

  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#process
    // After SIGTERM it would wait for the idle connections that browsers open ahead.
    if (exitCode === null && !signalCode && this.#process.kill('SIGKILL')) {
      await once(this.#process, 'exit')
    }
  }
}
