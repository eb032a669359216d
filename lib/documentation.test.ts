import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const pages = globSync(['*.md', '{app,lib,e2e}/**/*.md', '.github/*.md'], {
  cwd: root,
  // Builds and results are in folders such as e2e/.built.
  exclude: (path) => /(^|\/)(node_modules|e2e\/\..*)$/.test(path),
})

/** The pages that begin with an example. */
const WITH_EXAMPLE = pages.filter((page) => /^lib\/[^/]+\/README\.md$|^e2e\/README\.md$/.test(page))

/** A block of code, and its language. */
const BLOCK = /^```(\w*)\n(.*?)^```$/gms

/** The first line of a block that shows a file or a part of it: `// lib/forms/form.ts: what it is`. */
const PATH = /^(?:\/\/|#|\/\*|<!--) ((?:app|lib|e2e)\/[^\s:]+).*\n/

const textOf = (page: string) => read(page).replace(BLOCK, '')

/** @returns what each block of a page shows, and of which file */
function shownIn(page: string): { file: string; code: string }[] {
  return [...read(page).matchAll(BLOCK)].flatMap(([, , code = '']) => {
    const [line = '', file] = PATH.exec(code) ?? []
    return file ? [{ file, code: code.slice(line.length) }] : []
  })
}

/** Reads a line of a table. A `\|` is no border. */
const cellsOf = (row: string) => row.split(/(?<!\\)\|/).length - 2

/** @returns the names by which GitHub links to the headings of a page */
const anchorsOf = (page: string) =>
  [...textOf(page).matchAll(/^#+ (.*)/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

test('code in the documentation is code that runs, character by character', () => {
  for (const page of pages) {
    for (const { file, code } of shownIn(page)) {
      assert.ok(existsSync(join(root, file)), `${page} shows ${file}, which does not exist`)
      assert.match(code, /\S.*\n.*\S/, `${page} shows less than two lines of ${file}`)
      const isPart = `\n${read(file)}`.includes(`\n${code}`)
      assert.ok(isPart, `${page} shows what is not in ${file}:\n${code}`)
    }
  }
})

test('TypeScript in the documentation says of which file it is', () => {
  for (const page of pages) {
    for (const [, language = '', code = ''] of read(page).matchAll(BLOCK)) {
      if (/^(tsx?|jsx?)$/.test(language)) assert.match(code, PATH, page)
    }
  }
})

test('the README is read in a few minutes: it has at most 120 lines', () => {
  assert.ok(read('README.md').trimEnd().split('\n').length <= 120)
})

test('each page about a folder has an example', () => {
  assert.ok(WITH_EXAMPLE.length >= 7)
  for (const page of WITH_EXAMPLE) assert.notDeepEqual(shownIn(page), [], page)
})

test('a page about a folder can stay when the examples are deleted', () => {
  for (const page of WITH_EXAMPLE) assert.doesNotMatch(read(page), /^\/\/ app\/\(examples\)/m, page)
})

test('a link in the documentation leads somewhere', () => {
  let links = 0
  for (const page of pages) {
    for (const [, target = ''] of textOf(page).matchAll(/\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g)) {
      if (/^(https?|mailto):/.test(target)) continue
      const [path = '', anchor] = target.split('#')
      const file = path ? join(dirname(page), path) : page
      assert.ok(existsSync(join(root, file)), `${page} links to ${target}`)
      if (anchor) assert.ok(anchorsOf(file).includes(anchor), `${page} links to ${target}`)
      links++
    }
  }
  assert.ok(links > 10)
})

test('a table in the documentation has its heading, and as many cells in each row', () => {
  let tables = 0
  for (const page of pages) {
    for (const [table] of textOf(page).matchAll(/^(?:\|.*\n)+/gm)) {
      const [heading = '', line = '', ...rows] = table.trim().split('\n')
      assert.match(line, /^\|( *:?-+:? *\|)+$/, `${page} has a row without a table: ${heading}`)
      for (const row of [line, ...rows]) assert.equal(cellsOf(row), cellsOf(heading), page + row)
      tables++
    }
  }
  assert.ok(tables > 10)
})
