import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ADAPTER = fileURLToPath(new URL('../operations/functions/adapter.ts', import.meta.url))

/**
 * Builds a project that has its packages installed: as one server and, if asked, also as a function for each page.
 * @throws {Error} if the build fails
 */
export function build(
  project: string,
  { asFunctions, environment = {} }: { asFunctions: boolean; environment?: Record<string, string> },
) {
  const adapter = asFunctions && { NEXT_ADAPTER_PATH: ADAPTER }
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: project,
    env: { ...process.env, ...environment, ...adapter },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`The build of ${project} failed`)
}
