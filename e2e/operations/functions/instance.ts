import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { join, resolve } from 'node:path'
import type { Output } from './deployment.ts'

/** The response of the proxy repeats the headers of the request, and adds more. */
const HEAD_BYTES = 64 * 1024

export interface Call {
  method: string
  /** Path and query. */
  path: string
  headers: Headers
  body: Buffer
}

/**
 * One function: a process that the first call starts. Node's permission model lets it read only
 * its own folder, and write nothing. It shares nothing with other functions.
 */
export class Instance {
  readonly #root: string
  readonly #output: Output
  #process: ChildProcess | undefined
  #port: Promise<number> | undefined
  #openCalls = 0

  constructor(root: string, output: Output) {
    this.#root = root
    this.#output = output
  }

  async #start(): Promise<number> {
    const { folder, project, entry, kind } = this.#output
    const own = `${this.#root}/${folder}`
    // The module that a test preloads into every process. Its path is relative to the project.
    const [, preload] = /--import (\S+)/.exec(process.env.NODE_OPTIONS ?? '') ?? []
    const first = preload ? [resolve(preload)] : []
    const readable = [own, `${this.#root}/launcher.mjs`, ...first]
    const child = spawn(
      process.execPath,
      [
        '--permission',
        ...readable.map((path) => `--allow-fs-read=${path}`),
        ...first.map((path) => `--import=${path}`),
        `${this.#root}/launcher.mjs`,
        entry,
        kind,
      ],
      {
        cwd: join(own, project),
        env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
        stdio: ['ignore', 2, 2, 'ipc'],
      },
    )
    this.#process = child
    child.once('exit', () => {
      if (this.#process === child) this.#port = undefined
    })
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`${entry} exited at its start with code ${code}`)
    })
    const [port] = await Promise.race([once(child, 'message'), ended])
    return port
  }

  /** @returns the response. Call `release` after it is read or abandoned */
  async call({ method, path, headers, body }: Call): Promise<IncomingMessage> {
    this.#openCalls += 1
    try {
      this.#port ??= this.#start()
      const port = await this.#port
      const to = { port, method, path, headers: nodeHeaders(headers) }
      const outgoing = request({ ...to, agent: false, maxHeaderSize: HEAD_BYTES })
      outgoing.end(body)
      const [response] = await once(outgoing, 'response')
      // If the function ends during its response, the reader of the response gets the error.
      outgoing.on('error', () => {})
      return response
    } catch (error) {
      this.#openCalls -= 1
      throw error
    }
  }

  /** @param end whether to end the process, if no other call is open */
  release(end: boolean): void {
    this.#openCalls -= 1
    if (end && this.#openCalls === 0) this.end()
  }

  end(): void {
    this.#port = undefined
    this.#process?.kill('SIGKILL')
  }
}

/** Headers in Node's format: a header with several values has a list. */
function nodeHeaders(headers: Headers): Record<string, string | string[]> {
  const cookies = headers.getSetCookie()
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { 'set-cookie': cookies }) }
}
