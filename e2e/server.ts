import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { tlsFront } from './tls.ts'

/** Where a build of the app stands, as it is deployed. */
export const BUILT = fileURLToPath(new URL('../.next/standalone', import.meta.url))

async function freePort(): Promise<number> {
  const probe = createServer()
  await once(probe.listen(0), 'listening')
  const { port } = probe.address() as AddressInfo
  await once(probe.close(), 'close')
  return port
}

/** A production server of its own, for what one test must not do to the others. */
export class Server {
  readonly #environment: NodeJS.ProcessEnv
  #process!: ChildProcess
  #front: Awaited<ReturnType<typeof tlsFront>> | undefined
  log = ''
  url: string

  private constructor(environment: Record<string, string>, port: number) {
    const place = { HOSTNAME: '0.0.0.0', PORT: `${port}` }
    this.#environment = { ...process.env, ...place, ...environment }
    this.url = `http://localhost:${port}`
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

  async #run(built: string): Promise<void> {
    const child = spawn(process.execPath, [`${built}/server.js`], { env: this.#environment })
    this.#process = child
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
        this.log += chunk
      })
    }
    const ready = async () => {
      while (!/Ready in/.test(said)) await once(child.stdout, 'data')
    }
    await Promise.race([once(child, 'exit'), ready()])
  }

  /** Puts another build in the place of the one that runs. */
  async deploy(built: string): Promise<void> {
    await this.#end()
    await this.#run(built)
  }

  /** @returns the exit code, once the process has ended by itself */
  async ended(): Promise<number | null> {
    if (this.#process.exitCode === null) await once(this.#process, 'exit')
    return this.#process.exitCode
  }

  async #end(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.kill()) await once(this.#process, 'exit')
  }

  async stop(): Promise<void> {
    this.#front?.server.close()
    await this.#end()
  }
}
