import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ADAPTER = fileURLToPath(new URL('../operations/functions/adapter.ts', import.meta.url))

/**
 * Builds a project that has Next installed, as one server and, if asked, as functions beside it.
 * @throws {Error} if the build fails
 */
export function build(
  project: string,
  { asFunctions, environment = {} }: { asFunctions: boolean; environment?: Record<string, string> },
) {
  const adapter = asFunctions && { NEXT_ADAPTER_PATH: ADAPTER }
  const next = `${project}/node_modules/next/dist/bin/next`
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    cwd: project,
    env: { ...process.env, ...environment, ...adapter },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`The build of ${project} failed`)
  cpSync(`${project}/.next/static`, `${project}/.next/standalone/.next/static`, {
    recursive: true,
  })
}
