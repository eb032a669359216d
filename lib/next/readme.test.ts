import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')

/** What is no workaround: the page has a section or a sentence about each. */
const OTHERS = ['serving-node.ts', 'standalone.ts', 'start.ts', 'warn.ts']

const rows = [...readme.matchAll(/^\| `([\w-]+\.ts)` \| .* \| (.*) \|$/gm)]

test('the page has a row for each workaround, and a word about each other file', () => {
  const all = globSync('*.ts', { cwd: import.meta.dirname })
  const files = all.filter((file) => !file.endsWith('.test.ts') && !OTHERS.includes(file))
  assert.deepEqual(rows.map(([, file]) => file).sort(), files.sort())
  for (const file of OTHERS) assert.ok(readme.includes(`\`${file}\``), file)
})

test('each workaround names the test that proves it, as its own comment does', () => {
  for (const [, file = '', tests = ''] of rows) {
    const comment = readFileSync(join(import.meta.dirname, file), 'utf8').replace(/\n \* /g, ' ')
    const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    assert.ok(named.length > 0, file)
    for (const one of named) {
      const isThere = one.startsWith('npm run ') || existsSync(join(root, one))
      assert.ok(isThere, `${file}: there is no ${one}`)
      // The fuzz test is named by its word.
      assert.ok(comment.includes(one) || (one.endsWith('/fuzz') && /fuzz/.test(comment)), file)
    }
  }
})
