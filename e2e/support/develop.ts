import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { copyApp } from './copy.ts'
import { freePort } from './server.ts'

/** Next's development server, in a copy of the app with the test pages. */
export interface Development {
  url: string
  /** The folder of the copy. */
  copy: string
  /** @returns the status of the answer, or the error as text */
  get: (path: string) => Promise<number | string>
  /** Stops it and deletes the copy. */
  stop: () => Promise<void>
}

/** @param copy a folder that does not exist. The server may not answer yet */
export async function develop(copy: string): Promise<Development> {
  copyApp(copy)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const next = `${copy}/node_modules/next/dist/bin/next`
  const server = spawn(process.execPath, [next, 'dev', '-p', `${port}`], { cwd: copy })
  return {
    url,
    copy,
    get: (path) => fetch(`${url}${path}`).then((response) => response.status, String),
    async stop() {
      server.kill()
      await once(server, 'exit')
      rmSync(copy, { recursive: true })
    },
  }
}
