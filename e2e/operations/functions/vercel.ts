import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Deployment, type Output, publicFiles, put, putLauncher } from './deployment.ts'

const trace = z.object({ files: z.array(z.string()) })
const prerendered = z.object({
  routes: z.record(z.string(), z.object({ routeType: z.enum(['page', 'route']) })),
})
const required = z.object({ files: z.array(z.string()) })
const condition = z.custom<NonNullable<Deployment['routes']['onMatch'][number]['has']>[number]>()
const header = z.object({
  regex: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  has: z.array(condition).optional(),
})
const manifest = z.object({
  redirects: z.array(
    z.object({ regex: z.string(), destination: z.string(), statusCode: z.number() }),
  ),
  headers: z.array(header),
  onMatchHeaders: z.array(header),
  dynamicRoutes: z.array(
    z.object({
      page: z.string(),
      namedRegex: z.string(),
      routeKeys: z.record(z.string(), z.string()),
    }),
  ),
  rewrites: z.object({
    beforeFiles: z.tuple([], 'This layout has no rewrites'),
    afterFiles: z.tuple([], 'This layout has no rewrites'),
    fallback: z.tuple([], 'This layout has no rewrites'),
  }),
})

/** The settings of Next. Vercel writes them into its launchers. */
const SETTINGS = '.next/required-server-files.json'

/** Next's routes as @next/routing takes them. */
function routesOf(routes: z.infer<typeof manifest>): Deployment['routes'] {
  const headersOf = ({ regex, headers, has }: z.infer<typeof header>) => ({
    sourceRegex: regex,
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    ...(has && { has }),
  })
  const redirects = routes.redirects.map(({ regex, destination, statusCode }) => {
    let group = 0
    const numbered = destination.replaceAll(/:\w+[*+?]?/g, () => `$${++group}`)
    return { sourceRegex: regex, headers: { Location: numbered }, status: statusCode }
  })
  return {
    beforeMiddleware: [...routes.headers.map(headersOf), ...redirects],
    beforeFiles: [],
    afterFiles: [],
    dynamicRoutes: routes.dynamicRoutes.map(({ page, namedRegex, routeKeys }) => {
      const query = Object.entries(routeKeys).map(([key, value]) => `${value}=$${key}`)
      return { sourceRegex: namedRegex, destination: `${page}?${query.join('&')}` }
    }),
    onMatch: [
      {
        sourceRegex: '^/_next/static/.+$',
        headers: { 'cache-control': 'public,max-age=31536000,immutable' },
      },
      ...routes.onMatchHeaders.map(headersOf),
    ],
    fallback: [],
  }
}

/**
 * Lays out a build as `vercel build` does without an adapter (@vercel/next 23.0.1): the proxy is one
 * function, and Next's server in minimal mode is another one, for all pages. Each is in a folder with
 * only its traced files. It is made from the build's own files, because Vercel's CLI would bring more
 * packages than this project has. What differs from Vercel:
 * - @next/routing routes, and not Vercel's edge. It gets the same headers, redirects and routes.
 * - A script's request for a page has the address of the page, and not one that ends in `.rsc`.
 * - What Next has rendered in the build is a file here, and can't be rendered again.
 * - The page that an action redirects to is requested without TLS (launcher.mjs).
 * - An error that Next does not render is a 500 without a page. Vercel shows one.
 */
export function layOutAsVercel(project: string): void {
  const distDir = join(project, '.next')
  const root = join(distDir, 'vercel')
  rmSync(root, { recursive: true, force: true })
  const read = <S extends z.ZodType>(schema: S, file: string): z.infer<S> =>
    schema.parse(JSON.parse(readFileSync(join(distDir, file), 'utf8')))

  /** The files of a trace, below the project. Its own paths begin at its folder. */
  const traced = (file: string) =>
    read(trace, `${file}.nft.json`).files.map((path) => join('.next', file, '..', path))
  const functionOf = (output: Output, files: string[]): Output => {
    for (const path of new Set(files)) put(join(project, path), join(root, output.folder, path))
    return output
  }
  const builtIn = (pattern: string) => globSync(pattern, { cwd: distDir })
  const middleware = 'server/middleware.js'
  const proxy = functionOf(
    { folder: 'proxy', project: '', entry: `.next/${middleware}`, kind: 'middleware' },
    [...traced(middleware), `.next/${middleware}`, SETTINGS],
  )
  const pages = builtIn('server/app/**/{page,route}.js.nft.json').map((file) =>
    file.replace(/\.nft\.json$/, ''),
  )
  const server = functionOf(
    {
      folder: 'server',
      project: '',
      entry: 'next/dist/compiled/next-server/server.runtime.prod.js',
      kind: 'server',
    },
    [
      ...['next-minimal-server.js', 'server/instrumentation.js', ...pages].flatMap(traced),
      ...pages.map((page) => `.next/${page}`),
      ...read(required, 'required-server-files.json').files,
    ],
  )
  const paths = read(z.record(z.string(), z.string()), 'app-path-routes-manifest.json')
  const rendered = Object.entries(read(prerendered, 'prerender-manifest.json').routes)
  const files: [pathname: string, from: string][] = [
    ...publicFiles(project),
    ...builtIn('static/**/*.*').map((file): [string, string] => [
      `/_next/${file}`,
      join(distDir, file),
    ]),
    ...rendered.flatMap(([path, { routeType }]): [string, string][] =>
      routeType === 'route' ? [[path, join(distDir, `server/app${path}.body`)]] : [],
    ),
    ['/500', join(distDir, 'server/pages/500.html')],
  ]
  const deployment: Deployment = {
    buildId: readFileSync(join(distDir, 'BUILD_ID'), 'utf8'),
    basePath: '',
    routes: routesOf(read(manifest, 'routes-manifest.json')),
    proxy,
    functions: Object.fromEntries(Object.values(paths).map((path) => [path, server])),
    files: Object.fromEntries(
      files.map(([pathname, from], index) => {
        put(from, join(root, `static/${index}`))
        return [pathname, `static/${index}`]
      }),
    ),
  }
  writeFileSync(join(root, 'deployment.json'), JSON.stringify(deployment, undefined, 2))
  putLauncher(root)
}
