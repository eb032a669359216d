import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { ResolveRoutesParams } from '@next/routing'

/** One function: a folder with the files that were traced for it, and no other files. */
export interface Output {
  /** The path of the folder, below the deployment's folder. */
  folder: string
  /** The path of the project in that folder. It is empty unless a repository has several projects. */
  project: string
  /** The module to load, below the project. */
  entry: string
  /** How launcher.mjs calls it. */
  kind: 'proxy' | 'page' | 'middleware' | 'server'
}

/** What is written for a host: the folder of each function, and the routes. */
export interface Deployment {
  buildId: string
  basePath: string
  routes: ResolveRoutesParams['routes']
  proxy: Output | undefined
  /** By the path that routing resolves to, such as `/test/booking/[run]/[step]`. */
  functions: Record<string, Output>
  /** By path: the file, below the deployment's folder. */
  files: Record<string, string>
}

/** Links a file instead of copying it: every function contains the same files of Next. */
export function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  linkSync(from, to)
}

/** The files in `public`, by the path at which a host serves each. */
export function publicFiles(project: string): [pathname: string, file: string][] {
  const cwd = `${project}/public`
  if (!existsSync(cwd)) return []
  const files = readdirSync(cwd, { encoding: 'utf8', recursive: true })
  return files
    .filter((file) => statSync(`${cwd}/${file}`).isFile())
    .map((file) => [encodeURI(`/${file}`), `${cwd}/${file}`])
}

export const putLauncher = (root: string): void =>
  copyFileSync(join(import.meta.dirname, 'launcher.mjs'), join(root, 'launcher.mjs'))

export function readDeployment(folder: string): Deployment {
  return JSON.parse(readFileSync(`${folder}/deployment.json`, 'utf8'))
}
