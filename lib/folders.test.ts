import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

/** The folders that each folder may import. There are no cycles. */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/config': [],
  'lib/texts': [],
  'lib/session': ['lib/config', 'lib/texts'],
  'lib/forms': ['lib/config', 'lib/texts', 'lib/session'],
  'lib/delivery': ['lib/config', 'lib/texts', 'lib/session', 'lib/forms'],
  'lib/journeys': ['lib/config', 'lib/texts', 'lib/session', 'lib/forms', 'lib/delivery'],
  'lib/transfer': ['lib/config', 'lib/texts', 'lib/session', 'lib/forms'],
  'lib/app': [
    'lib/session',
    'lib/forms',
    'lib/delivery',
    'lib/journeys',
    'lib/transfer',
    'lib/texts',
  ],
  'lib/guard': ['lib/html', 'lib/texts'],
  'lib/html': ['lib/config'],
  'lib/next': ['lib/config', 'lib/html'],
  'app/_ui/page': ['lib', 'app/site.ts', 'app/stylesheet.ts'],
  'app/_ui/form': ['lib', 'app/_ui/page'],
  'app/_ui/delivery': ['lib', 'app/_ui/page', 'app/_ui/form'],
  'app/_ui/journey': ['lib', 'app/_ui/page', 'app/_ui/form', 'app/_ui/delivery'],
}

const isIn = (path: string, folder: string) => path.startsWith(`${folder}/`)

/** @returns all files. Every test asks for them here, so that none passes because nothing was found */
function allFiles(): string[] {
  const files = globSync('{lib,app,*.ts,next.config.js}{,/**/*.{ts,tsx}}', { cwd: root })
    .filter((file) => /\.(tsx?|js)$/.test(file) && !/\.(test|fixture|d)\.ts$/.test(file))
    .sort()
  for (const folder of Object.keys(MAY_IMPORT)) {
    assert.ok(
      files.some((file) => isIn(file, folder)),
      `no file was found in ${folder}`,
    )
  }
  const imports = files.flatMap(importsOf).length
  assert.ok(imports > files.length, `only ${imports} imports were found`)
  return files
}

const ALIASES: [prefix: string, folder: string][] = [
  ['#ui/', 'app/_ui/'],
  ['#app/', 'app/'],
  ['#lib/', 'lib/'],
]

/** @returns the imports of our own files, as they are written, and as paths from the root */
function importsOf(file: string): { written: string; path: string }[] {
  const text = readFileSync(join(root, file), 'utf8')
  const all = [...text.matchAll(/(?:from|import)\s*\(?\s*'([.#][^']+)'/g)]
  return all.map(([, written = '']) => {
    const [prefix = '', folder = ''] = ALIASES.find(([alias]) => written.startsWith(alias)) ?? []
    const path = prefix ? folder + written.slice(prefix.length) : join(dirname(file), written)
    return { written, path: path.replace(/\?.*/, '') }
  })
}

test('a folder imports only the folders that it may import', () => {
  for (const file of allFiles()) {
    const folder = Object.keys(MAY_IMPORT).find((one) => isIn(file, one))
    if (!folder) continue
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])]
    for (const { path } of importsOf(file)) {
      const isAllowed = allowed.some((one) => path === one || isIn(path, one))
      assert.ok(isAllowed, `${file} may not import ${path}`)
    }
  }
})

test('no file imports itself through other files', () => {
  const files = allFiles()
  const done = new Set<string>()
  const follow = (file: string, before: string[]) => {
    assert.ok(!before.includes(file), [...before, file].join(' → '))
    if (done.has(file) || !files.includes(file)) return
    for (const { path } of importsOf(file)) follow(path, [...before, file])
    done.add(file)
  }
  for (const file of files) follow(file, [])
})

test('an import has one form: ./ below the same folder, # elsewhere, and with its extension', () => {
  for (const file of allFiles()) {
    for (const { written } of importsOf(file)) {
      assert.match(written, /^(\.\/|#(app|lib|ui)\/).*\.(tsx?|css\?raw|ico\?bytes|svg)$/, file)
    }
  }
})

test('the map in the README has each folder once, and nothing that does not exist', () => {
  const map = readFileSync(join(root, 'README.md'), 'utf8').split('\n## The map\n')[1] ?? ''
  // Only these rows are shown as a table: text between two of them would end it.
  const [, , ...rows] = /^\|.*(?:\n\|.*)*/m.exec(map)?.[0].split('\n') ?? []
  const cells = rows.map((row) => row.split('|')[1] ?? '')
  const named = cells.flatMap((cell) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  const folders = globSync(['lib/*/', 'app/_ui/*/'], { cwd: root })
  const wanted = ['app', 'proxy.ts', 'e2e', ...folders.map((folder) => folder.replace(/\/$/, ''))]
  const others = named.filter((name) => !wanted.includes(name))
  assert.deepEqual(named.filter((name) => wanted.includes(name)).sort(), wanted.sort())
  for (const name of others) assert.ok(existsSync(join(root, name)), name)
})
