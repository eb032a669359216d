import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { tlsFront } from './tls.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const next = fileURLToPath(new URL('../node_modules/next/dist/bin/next', import.meta.url))

/** A production server of its own, for what one test must not do to the others. */
export class Server {
  readonly #process: ChildProcess
  #front: Awaited<ReturnType<typeof tlsFront>> | undefined
  log = ''
  url = ''

  private constructor(environment: Record<string, string>) {
    this.#process = spawn(process.execPath, [next, 'start', '--port', '0'], {
      cwd: root,
      env: { ...process.env, ...environment },
    })
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk) => {
        this.log += chunk
      })
    }
  }

  /**
   * @param tls whether to put TLS in front
   * @returns the server, once it listens or has ended
   */
  static async start(environment: Record<string, string>, tls: boolean): Promise<Server> {
    const server = new Server(environment)
    const ended = once(server.#process, 'exit')
    const ready = (async () => {
      while (!/Ready in/.test(server.log))
        await once(server.#process.stdout ?? server.#process, 'data')
    })()
    await Promise.race([ended, ready])
    server.url = /Local:\s+(\S+)/.exec(server.log)?.[1] ?? ''
    if (tls) server.#front = await tlsFront(Number(new URL(server.url).port))
    if (server.#front) server.url = server.#front.url
    return server
  }

  /** @returns the exit code, once the process has ended by itself */
  async ended(): Promise<number | null> {
    if (this.#process.exitCode === null) await once(this.#process, 'exit')
    return this.#process.exitCode
  }

  async stop(): Promise<void> {
    this.#front?.server.close()
    if (this.#process.exitCode === null && this.#process.kill()) await once(this.#process, 'exit')
  }
}
