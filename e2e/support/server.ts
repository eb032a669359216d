import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { tlsFront } from './tls.ts'

/** Whether the app runs as functions, one for each page, or as one server. */
export const AS_FUNCTIONS = process.env.DEPLOYMENT === 'functions'

/** The folder of a project that is deployed. */
const DEPLOYED = AS_FUNCTIONS ? '.next/functions' : '.next/standalone'

export const deployedIn = (project: string) => `${project}/${DEPLOYED}`

/** The folders in which builds.ts builds the app with the test pages, and the next deploy. */
export const COPY = fileURLToPath(new URL('../.built', import.meta.url))
export const NEXT_COPY = fileURLToPath(new URL('../.rebuilt', import.meta.url))

export const BUILT = deployedIn(COPY)
export const REBUILT = deployedIn(NEXT_COPY)

/** @returns the arguments with which Node starts a build */
export const startOf = (built: string) =>
  AS_FUNCTIONS
    ? [fileURLToPath(new URL('../operations/functions/host.ts', import.meta.url)), built]
    : [`${built}/server.js`]

export async function freePort(): Promise<number> {
  const probe = createServer()
  await once(probe.listen(0), 'listening')
  const { port } = probe.address() as AddressInfo
  await once(probe.close(), 'close')
  return port
}

/** A production server for one test, which can't disturb the others. */
export class Server {
  readonly #environment: NodeJS.ProcessEnv
  #process!: ChildProcess
  readonly #health: string
  #front: Awaited<ReturnType<typeof tlsFront>> | undefined
  log = ''
  url: string

  private constructor(environment: Record<string, string>, port: number) {
    const address = { HOSTNAME: '0.0.0.0', PORT: `${port}` }
    this.#environment = { ...process.env, ...address, ...environment }
    this.url = `http://localhost:${port}`
    this.#health = `${this.url}/healthz`
  }

  /**
   * @param tls whether to put TLS in front
   * @returns the server, once it listens or has ended
   */
  static async start(environment: Record<string, string>, tls = false): Promise<Server> {
    const port = await freePort()
    const server = new Server(environment, port)
    await server.#run(BUILT)
    if (tls) server.#front = await tlsFront(port)
    if (server.#front) server.url = server.#front.url
    return server
  }

  async #run(built: string, more: Record<string, string> = {}): Promise<void> {
    const env = { ...this.#environment, ...more }
    const child = spawn(process.execPath, startOf(built), { env })
    this.#process = child
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        this.log += chunk
      })
    }
    // It logs that it is ready, and listens, before it can respond.
    const healthy = async () => {
      while (child.exitCode === null && !(await fetch(this.#health).catch(() => false))) {
        await setTimeout(50)
      }
    }
    await Promise.race([once(child, 'exit'), healthy()])
  }

  /** Stops the running build, and starts another one. */
  async deploy(built: string): Promise<void> {
    await this.#end()
    await this.#run(built)
  }

  /** Restarts the server, with additional environment variables. */
  async restart(environment: Record<string, string> = {}): Promise<void> {
    await this.#end()
    await this.#run(BUILT, environment)
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

  async #end(): Promise<void> {
    const { exitCode, signalCode } = this.#process
    // After SIGTERM it would wait for the idle connections that browsers open ahead.
    if (exitCode === null && !signalCode && this.#process.kill('SIGKILL')) {
      await once(this.#process, 'exit')
    }
  }

  async stop(): Promise<void> {
    this.#front?.server.close()
    await this.#end()
  }
}
