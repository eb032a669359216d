import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { MANIFESTS, readActions } from './actions.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Writes the manifests of a build, as Next 16.4 writes them. */
function build(beforeFiles: object[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'build-'))
  folders.push(folder)
  const workers = (...pages: string[]) => ({
    workers: Object.fromEntries(pages.map((page) => [page, { moduleId: 1 }])),
  })
  const route = (page: string, regex: string) => ({ page, regex })
  const manifests: Record<keyof typeof MANIFESTS, object> = {
    actions: {
      node: {
        buy: workers('app/(shop)/cart/page'),
        ask: workers('app/docs/[...slug]/page', 'app/docs/new/page'),
        say: workers('app/board/@side/page', 'app/board/page'),
      },
      edge: {},
    },
    pages: {
      '/(shop)/cart/page': '/cart',
      '/docs/[...slug]/page': '/docs/[...slug]',
      '/docs/new/page': '/docs/new',
      '/docs/old/page': '/docs/old',
      '/board/page': '/board',
      '/board/@side/page': '/board',
    },
    routes: {
      staticRoutes: [
        route('/board', '^/board(?:/)?$'),
        route('/cart', '^/cart(?:/)?$'),
        route('/docs/new', '^/docs/new(?:/)?$'),
        route('/docs/old', '^/docs/old(?:/)?$'),
      ],
      dynamicRoutes: [route('/docs/[...slug]', '^/docs/(.+?)(?:/)?$')],
      rewrites: { beforeFiles, afterFiles: [], fallback: [] },
    },
  }
  for (const [name, file] of Object.entries(MANIFESTS)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), JSON.stringify(manifests[name as keyof typeof MANIFESTS]))
  }
  return readActions(folder)
}

test('an action is known on the pages that have it, wherever they are in the app folder', () => {
  const knows = build()
  assert.equal(knows('buy', '/cart'), true, 'a route group is not part of the address')
  assert.equal(knows('buy', '/cart/'), true, 'nor is a slash at the end')
  assert.equal(knows('say', '/board'), true, 'nor is a parallel slot')
  assert.equal(knows('ask', '/docs/one/two'), true, 'a catch-all has many addresses')
  assert.equal(knows('ask', '/docs/new'), true)
})

test('an action is unknown on other pages, and an action of another build is unknown everywhere', () => {
  const knows = build()
  assert.equal(knows('buy', '/board'), false)
  assert.equal(knows('ask', '/docs/old'), false, 'a static route comes before a dynamic one')
  assert.equal(knows('buy', '/nothing'), false)
  assert.equal(knows('gone', '/cart'), false)
})

test('if addresses are rewritten, they do not name the page, so only the action is checked', () => {
  const knows = build([{ source: '/basket', destination: '/cart' }])
  assert.equal(knows('buy', '/basket'), true)
  assert.equal(knows('gone', '/basket'), false)
})

test('missing manifests are an error, not a build without actions', () => {
  assert.throws(() => readActions(join(tmpdir(), 'no-such-build')), /ENOENT/)
})
