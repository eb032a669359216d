import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

/** What each folder may import: arrows go one way, so a part can be read, and deleted, alone. */
const MAY_IMPORT: Record<string, string[]> = {
  config: [],
  session: ['config'],
  forms: ['config', 'session'],
  journeys: ['config', 'session', 'forms'],
  guard: [],
  next: [],
}

const files = globSync('*/*.ts', { cwd: import.meta.dirname }).filter(
  (file) => !/\.test\./.test(file),
)

/** @returns the files below `lib` that a file imports, for their values or for their types */
function importsOf(file: string): string[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  const found = [...text.matchAll(/from '(\.[^']+|#[^']+)'/g)].map(([, path = '']) => path)
  return found.map((path) => (path.startsWith('.') ? join(dirname(file), path) : path))
}

test('a folder imports those that it may, and nothing of the app', () => {
  for (const file of files) {
    const folder = dirname(file)
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])]
    for (const path of importsOf(file)) {
      assert.ok(allowed.includes(dirname(path)), `${file} may not import ${path}`)
    }
  }
})

test('no file imports itself, by however many others', () => {
  const done = new Set<string>()
  const follow = (file: string, before: string[]) => {
    assert.ok(!before.includes(file), [...before, file].join(' → '))
    if (done.has(file)) return
    for (const path of importsOf(file)) follow(path, [...before, file])
    done.add(file)
  }
  for (const file of files) follow(file, [])
})
