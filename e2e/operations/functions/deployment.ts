import { readFileSync } from 'node:fs'
import type { ResolveRoutesParams } from '@next/routing'

/** One function: a folder with the files that were traced for it, and no other files. */
export interface Output {
  /** The path of the folder, below the deployment's folder. */
  folder: string
  /** The path of the project in that folder. It is empty unless a repository has several projects. */
  project: string
  /** The module to load, below the project. */
  entry: string
}

/** What the adapter writes for a host: the folder of each function, and the routes. */
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

export function readDeployment(folder: string): Deployment {
  return JSON.parse(readFileSync(`${folder}/deployment.json`, 'utf8'))
}
