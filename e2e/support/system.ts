import { spawnSync } from 'node:child_process'

/** @returns whether the command succeeded */
export function run(command: string, ...parameters: string[]): boolean {
  console.info(`> ${command} ${parameters.join(' ')}`)
  return spawnSync(command, parameters, { stdio: 'inherit' }).status === 0
}

/** Installs a package of Debian or Ubuntu. */
export function installPackage(name: string): boolean {
  const root = process.getuid?.() === 0 ? [] : ['sudo']
  const apt = (...parameters: string[]) => {
    const [command = '', ...rest] = [...root, 'apt-get', ...parameters]
    return run(command, ...rest)
  }
  return apt('update') && apt('install', '--yes', name)
}
