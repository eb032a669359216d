import assert from 'node:assert/strict'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { FOLDERS, ownApp, packageName } from './edits.ts'

const root = join(import.meta.dirname, '../../..')

const PARTS = ['{app,lib,e2e,.github}/**', '*.{ts,js,json,jsonc,md}', 'Dockerfile']

/** The present files. Builds and results are in folders such as `e2e/.built`. */
const files = new Map(
  globSync(PARTS, { cwd: root, exclude: (path) => /^e2e\/\./.test(path) })
    .filter((file) => statSync(join(root, file)).isFile())
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
)

const own = ownApp(files, 'My app')

/** @returns the lines of a file that the new app does not have as they were */
const goneLines = (file: string) => {
  const left = own.get(file)?.split('\n')
  return (
    files
      .get(file)
      ?.split('\n')
      .filter((line) => !left?.includes(line)) ?? []
  )
}

/** The present files with another text in one of them. */
const changed = (file: string, before: string, after: string) =>
  new Map([...files, [file, files.get(file)?.replace(before, () => after) ?? '']])

test('of the folders that are deleted nothing is left', () => {
  for (const folder of FOLDERS) {
    assert.ok(
      [...files.keys()].some((file) => file.startsWith(`${folder}/`)),
      folder,
    )
    assert.deepEqual(
      [...own.keys()].filter((file) => file.startsWith(`${folder}/`)),
      [],
    )
  }
})

test('the list of forms, the header and the front page are without the examples', () => {
  assert.doesNotMatch(own.get('app/forms.ts') ?? '', /examples/)
  assert.match(own.get('app/site.ts') ?? '', /NAVIGATION: .* = \[\s*\]/)
  assert.match(own.get('app/page.tsx') ?? '', /<Page title="Welcome">/)
})

test('what a developer has added to the list stays', () => {
  const mine = "export { mine } from './mine/form.ts'\n"
  const text = ownApp(changed('app/forms.ts', 'export {', `${mine}export {`), 'My app')
  assert.ok(text.get('app/forms.ts')?.includes(mine))
})

test('the app has its name, whatever is in it', () => {
  const name = 'Bob’s "$& `Fish\' \\ & Chips'
  const named = ownApp(files, name)
  assert.ok(named.get('app/site.ts')?.includes(`export const NAME = ${JSON.stringify(name)}\n`))
  assert.ok(named.get('app/site.ts')?.includes(`DESCRIPTION = ${JSON.stringify(name)}\n`))
  assert.equal(JSON.parse(named.get('package.json') ?? '').name, 'bob-s-fish-chips')
  assert.doesNotMatch(named.get('Dockerfile') ?? '', /keepsake/i)
  assert.match(named.get('README.md') ?? '', /^# Bob’s "\$\\& \\`Fish' \\\\ \\& Chips\n/)
})

test('the name of the package is lower case and in ASCII', () => {
  assert.equal(packageName('My app'), 'my-app')
  assert.equal(packageName('  Café_2: Ünder!'), 'cafe-2-under')
  assert.equal(packageName('日本'), 'app')
  assert.ok(packageName('x'.repeat(300)).length <= 214)
})

test('package.json has another name and three scripts less, and is otherwise the same', () => {
  const { name, scripts, ...rest } = JSON.parse(own.get('package.json') ?? '')
  assert.equal(name, 'my-app')
  const before = JSON.parse(files.get('package.json') ?? '')
  assert.deepEqual({ ...rest, name: before.name, scripts: before.scripts }, before)
  const gone = Object.keys(before.scripts).filter((script) => !(script in scripts))
  assert.deepEqual(gone.sort(), ['bench', 'own-app', 'test:own-app'])
})

test('the README has the name, the commands, the map without the examples, and links to the rest', () => {
  const readme = own.get('README.md') ?? ''
  assert.match(
    readme,
    /^# My app\n\n```sh\nnpm install && npm run dev .*\nnpm install && npm test /,
  )
  assert.match(readme, /^\| `lib\/forms` /m)
  assert.doesNotMatch(readme, /\(examples\)/)
  const documents = [...own.keys()].filter((file) => file.endsWith('.md') && file !== 'README.md')
  assert.ok(documents.includes('.github/SECURITY.md'))
  for (const file of documents) assert.ok(readme.includes(`](${file})`), file)
})

test('documents name the examples in short lines of their own, because these lines are deleted', () => {
  for (const file of own.keys()) {
    if (!/\.(md|yml)$/.test(file) || file === 'README.md') continue
    for (const line of goneLines(file)) {
      assert.ok(line.replaceAll(/\s+/g, ' ').length < 200, `${file}: ${line}`)
    }
  }
})

test('it fails if a file has nothing to change, or would miss what is deleted', () => {
  for (const [file, before, after, message] of [
    ['app/forms.ts', '(examples)', '', /app\/forms\.ts has nothing like/],
    ['package.json', '"bench"', '"benchmark"', /package\.json has nothing like/],
    ['README.md', '| `app/(examples)`', '| ', /README\.md has no table/],
    ['app/layout.tsx', '', "import '#app/(examples)/form.ts'\n", /app\/layout\.tsx names what/],
  ] as const) {
    assert.throws(() => ownApp(changed(file, before, after), 'My app'), message)
  }
  assert.throws(() => ownApp(new Map([...files, ['app/page.tsx', '']]), 'My app'), /front page/)
})
