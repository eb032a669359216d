import { rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { NextAdapter } from 'next'
import { type Deployment, type Output, publicFiles, put, putLauncher } from './deployment.ts'

type Context = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0]
type Node = Context['outputs']['appPages'][number]

/**
 * Lays out a build like a platform that turns each page into a function (Next's docs: "Adapters"):
 * each function in a folder with only its traced files, and the static files in another folder.
 */
function layOut({ outputs, routing, repoRoot, projectDir, distDir, buildId, config }: Context) {
  const root = join(distDir, 'functions')
  rmSync(root, { recursive: true, force: true })
  const laid = new Map<string, Output>()
  const functionOf = (
    { filePath, assets }: Pick<Node, 'filePath' | 'assets'>,
    kind: Output['kind'],
  ): Output => {
    const entry = relative(projectDir, filePath)
    // A page and its data (`.rsc`) are one function.
    const known = laid.get(entry)
    if (known) return known
    const folder = `functions/${laid.size}`
    const files = { ...assets, [relative(repoRoot, filePath)]: filePath }
    for (const [path, from] of Object.entries(files)) {
      put(from, join(root, folder, path))
    }
    const output = { folder, project: relative(repoRoot, projectDir), entry, kind }
    laid.set(entry, output)
    return output
  }
  const files = [
    // Next does not list them.
    ...publicFiles(projectDir),
    ...outputs.staticFiles.map(({ pathname, filePath }) => [pathname, filePath] as const),
  ]
  const pages = [outputs.appPages, outputs.appRoutes, outputs.pages, outputs.pagesApi].flat()
  const deployment: Deployment = {
    buildId,
    basePath: config.basePath,
    routes: routing as Deployment['routes'],
    proxy: outputs.middleware && functionOf(outputs.middleware, 'proxy'),
    functions: Object.fromEntries(pages.map((page) => [page.pathname, functionOf(page, 'page')])),
    files: Object.fromEntries(
      files.map(([pathname, from], index) => {
        const file = `static/${index}`
        put(from, join(root, file))
        return [pathname, file]
      }),
    ),
  }
  writeFileSync(join(root, 'deployment.json'), JSON.stringify(deployment, undefined, 2))
  putLauncher(root)
}

export default {
  name: 'functions',
  onBuildComplete: async (context) => layOut(context),
} satisfies NextAdapter
