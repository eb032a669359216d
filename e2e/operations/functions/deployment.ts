import { readFileSync } from 'node:fs'
import type { ResolveRoutesParams } from '@next/routing'

/** One function: a folder with the files that were traced for it, and no others. */
export interface Output {
  /** Below the deployment's folder. */
  folder: string
  /** Where the project stands in it, which is another folder in a repository of several. */
  project: string
  /** The module to load, below the project. */
  entry: string
}

/** What an adapter leaves for a host: each output in a folder, and how to route between them. */
export interface Deployment {
  buildId: string
  basePath: string
  routes: ResolveRoutesParams['routes']
  proxy: Output | undefined
  /** By the path that routing resolves to, such as `/booking/[run]/[step]`. */
  functions: Record<string, Output>
  /** By path: a file below the deployment's folder. */
  files: Record<string, string>
}

export function readDeployment(folder: string): Deployment {
  return JSON.parse(readFileSync(`${folder}/deployment.json`, 'utf8'))
}
