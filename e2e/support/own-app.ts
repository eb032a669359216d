import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkAll } from './copy.ts'

/*
 * Proves "Start your own app" of the README: does it in a copy, step by step, and runs the tests there.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'own-app-'))

function run(command: string, ...more: string[]) {
  const { status, stdout } = spawnSync(command, more, { cwd: copy, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${more.join(' ')} failed:\n${stdout}`)
}

/** Changes a file. @throws {Error} if there is nothing to change */
function edit(file: string, ...changes: [before: RegExp, after: string][]) {
  let text = readFileSync(`${copy}/${file}`, 'utf8')
  for (const [before, after] of changes) {
    if (!before.test(text)) throw new Error(`${file} has nothing like ${before}`)
    text = text.replace(before, after)
  }
  writeFileSync(`${copy}/${file}`, text)
}

function copyProject() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const { stdout } = spawnSync('git', list, { cwd: root, encoding: 'utf8' })
  for (const file of stdout.split('\0').filter(Boolean))
    cpSync(`${root}/${file}`, `${copy}/${file}`)
  linkAll(`${root}/node_modules`, `${copy}/node_modules`)
  // The linter reads .gitignore.
  run('git', 'init', '--quiet')
}

function startOwnApp() {
  const readme = readFileSync(`${root}/README.md`, 'utf8')
  const steps = readme.split('## Start your own app')[1]?.split('\n## ')[0] ?? ''
  const [, ...folders] = /^1\. Delete `(.+?)` and `(.+?)`/m.exec(steps) ?? []
  if (folders.length !== 2) throw new Error('The README names no folders to delete')
  for (const folder of folders) rmSync(`${copy}/${folder}`, { recursive: true })
  edit('package.json', [/^ {4}"bench": .*\n/m, ''])
  edit(
    'app/session.ts',
    [/^import .*\(examples\).*\n/gm, ''],
    [/^import .*(entriesOf|entryOf|deliveryEntries).*\n/gm, ''],
    [/dictionary = \{.*?\n\} satisfies/s, 'dictionary = {} satisfies'],
    [/Form\[\] = \[.*?\]/s, 'Form[] = []'],
    [/Journey\[\] = \[.*?\]/s, 'Journey[] = []'],
  )
  edit(
    'app/addresses.ts',
    [/^import .*\(examples\).*\n/m, ''],
    [/^ {2}\(path\) => .*\/user.*\n/m, ''],
  )
  edit(
    'app/site.ts',
    [/NAME = '.*'/, "NAME = 'My app'"],
    [/NAVIGATION(.*?) = \[.*?\n\]/s, 'NAVIGATION$1 = []'],
  )
  const [, page] = /```tsx\n(.*?)```/s.exec(steps) ?? []
  if (!page) throw new Error('The README has no page to write')
  writeFileSync(`${copy}/app/page.tsx`, page.replaceAll(/^ {3}/gm, ''))
}

copyProject()
startOwnApp()
run('npm', 'run', 'format')
const { status } = spawnSync('npm', ['test'], { cwd: copy, stdio: 'inherit' })
rmSync(copy, { recursive: true })
process.exitCode = status ?? 1
