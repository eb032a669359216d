import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { join, resolve } from 'node:path'
import type { Output } from './deployment.ts'

/** The proxy answers with the head that it was asked with, and more. */
const HEAD_BYTES = 64 * 1024

export interface Call {
  method: string
  /** Path and query. */
  path: string
  headers: Headers
  body: Buffer
}

/**
 * One function: a process that is started by its first call. It may read its own folder and write
 * nowhere (Node's permission model), and shares nothing with any other.
 */
export class Instance {
  readonly #root: string
  readonly #output: Output
  readonly #kind: 'proxy' | 'page'
  #process: ChildProcess | undefined
  #port: Promise<number> | undefined
  #underWay = 0

  constructor(root: string, output: Output, kind: 'proxy' | 'page') {
    this.#root = root
    this.#output = output
    this.#kind = kind
  }

  async #start(): Promise<number> {
    const { folder, project, entry } = this.#output
    const own = `${this.#root}/${folder}`
    // What a test has every process load first; its path is that of a file of ours.
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
        this.#kind,
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
      throw new Error(`${entry} ended at its start with ${code}`)
    })
    const [port] = await Promise.race([once(child, 'message'), ended])
    return port
  }

  /** @returns the answer; `over` is to be called when it is read or given up */
  async call({ method, path, headers, body }: Call): Promise<IncomingMessage> {
    this.#underWay += 1
    try {
      this.#port ??= this.#start()
      const port = await this.#port
      const to = { port, method, path, headers: plain(headers) }
      const outgoing = request({ ...to, agent: false, maxHeaderSize: HEAD_BYTES })
      outgoing.end(body)
      const [answer] = await once(outgoing, 'response')
      // A function that ends in the midst of its answer; whoever reads the answer is told.
      outgoing.on('error', () => {})
      return answer
    } catch (error) {
      this.#underWay -= 1
      throw error
    }
  }

  /** @param end whether to end the process, if it has nothing to do */
  over(end: boolean): void {
    this.#underWay -= 1
    if (end && this.#underWay === 0) this.end()
  }

  end(): void {
    this.#port = undefined
    this.#process?.kill('SIGKILL')
  }
}

/** Headers as Node writes them: those that come more than once in a list. */
function plain(headers: Headers): Record<string, string | string[]> {
  const cookies = headers.getSetCookie()
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { 'set-cookie': cookies }) }
}
