import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '#e2e/support/server.ts'

/** The number of processors of this machine. */
export const CORES = availableParallelism()

/** Milliseconds: Linux counts processor time in hundredths of a second. */
const TICK = 10

/** Whether each server can run on its own processor. */
export const pinned = CORES > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0

/** Reserves the first processors for the servers. This process and its children use the others. */
export function reserveProcessors(servers: number): void {
  if (!pinned) return
  const { status } = spawnSync('taskset', ['-cp', `${servers}-${CORES - 1}`, `${process.pid}`])
  if (status !== 0) throw new Error('taskset could not move this process')
}

/** A production server under test. */
export class App {
  readonly url: string
  /** Milliseconds from the start of the process to its first response. */
  readonly startedIn: number
  readonly #process: ChildProcess

  private constructor(url: string, process: ChildProcess, startedIn: number) {
    this.url = url
    this.#process = process
    this.startedIn = startedIn
  }

  /**
   * @param built the folder of the build
   * @param core the processor that it runs on
   */
  static async start(built: string, core = 0): Promise<App> {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const pin = pinned ? ['taskset', '-c', `${core}`] : []
    const [command = '', ...parameters] = [...pin, process.execPath, `${built}/server.js`]
    const started = performance.now()
    const child = spawn(command, parameters, {
      env: { ...process.env, PORT: `${port}`, HOSTNAME: '0.0.0.0' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    for (;;) {
      const response = await fetch(`${url}/heroes`).catch(() => undefined)
      await response?.text()
      if (response?.ok) break
      if (child.exitCode !== null) throw new Error(`${built} did not start`)
      await setTimeout(5)
    }
    return new App(url, child, performance.now() - started)
  }

  /** @returns the memory that it uses (RSS), in MB */
  memory(): number {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', `${this.#process.pid}`])
    return Number(stdout) / 1024
  }

  /** @returns the processor time that it has used, in ms; NaN on other systems than Linux */
  processorTime(): number {
    if (process.platform !== 'linux') return Number.NaN
    // proc_pid_stat(5): the text after the name in brackets begins with the third field.
    const fields = readFileSync(`/proc/${this.#process.pid}/stat`, 'latin1').split(') ')[1]
    const [user = 0, system = 0] = fields?.split(' ').slice(11, 13).map(Number) ?? []
    return (user + system) * TICK
  }

  async stop(): Promise<void> {
    if (this.#process.kill('SIGKILL')) await once(this.#process, 'exit')
  }
}
