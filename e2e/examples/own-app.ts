import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkAll } from '#e2e/support/copy.ts'

/*
 * Proves `npm run own-app`: runs it in a copy of the project, and then the tests there. With an argument
 * it runs that command in place of the tests.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'own-app-'))

const path = (file: string) => join(copy, file)

function run(command: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(command, more, { cwd: copy, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

function succeed(command: string, ...more: string[]): string {
  const { status, output } = run(command, ...more)
  if (status !== 0) throw new Error(`${command} ${more.join(' ')} failed:\n${output}`)
  return output
}

const changes = () => succeed('git', 'status', '--porcelain')

function copyProject() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const { stdout } = spawnSync('git', list, { cwd: root, encoding: 'utf8' })
  const files = stdout.split('\0').filter((file) => existsSync(join(root, file)))
  for (const file of files.filter(Boolean)) cpSync(join(root, file), path(file))
  linkAll(join(root, 'node_modules'), path('node_modules'))
  // As `next dev` leaves it. It names the pages of the examples.
  mkdirSync(path('.next/dev/types'), { recursive: true })
  writeFileSync(
    path('.next/dev/types/validator.ts'),
    "export type Page = typeof import('../../../app/(examples)/page.tsx')\n",
  )
}

function commit() {
  succeed('git', 'init', '--quiet')
  succeed('git', 'config', 'user.name', 'A developer')
  succeed('git', 'config', 'user.email', 'developer@example.org')
  succeed('git', 'add', '.')
  succeed('git', 'commit', '--quiet', '--message', 'Keepsake')
}

/** @throws {AssertionError} if the command does anything but say this sentence */
function expectRefused(sentence: RegExp, ...name: string[]) {
  const before = existsSync(path('.git')) ? changes() : ''
  const { status, output } = run('npm', 'run', 'own-app', '--', ...name)
  assert.equal(status, 1, output)
  assert.match(output, sentence)
  assert.ok(existsSync(path('app/(examples)/page.tsx')))
  if (before) assert.equal(changes(), before)
}

function prove() {
  expectRefused(/without git nothing could bring them back.*git init/, 'My app')
  commit()
  expectRefused(/Say what your app is called: npm run own-app -- "My app"/)
  expectRefused(/Say what your app is called/, '--help')
  for (const file of ['app/session.ts', 'app/mine.ts']) {
    writeFileSync(path(file), '\n', { flag: 'a' })
    expectRefused(/Commit your changes first/, 'My app')
    succeed('git', 'stash', '--include-untracked')
  }

  const said = succeed('npm', 'run', 'own-app', '--', 'My app')
  for (const next of [/This is “My app” now/, /npm test/, /DATA_LEAVES_BROWSER/])
    assert.match(said, next)
  assert.match(readFileSync(path('app/site.ts'), 'utf8'), /NAME = 'My app'/)
  for (const file of ['package.json', 'package-lock.json'])
    assert.equal(JSON.parse(readFileSync(path(file), 'utf8')).name, 'my-app')
  const left = ['grep', '-I', '--untracked', '-E', '\\(examples\\)|e2e/examples|own-app|autocannon']
  assert.equal(run('git', ...left).output, '')
  assert.match(run('npm', 'run', 'own-app', '--', 'My app').output, /Missing script: "own-app"/)

  succeed('git', 'stash', '--include-untracked')
  assert.equal(changes(), '')
  assert.ok(existsSync(path('app/(examples)/_own-app/run.ts')))
  succeed('git', 'stash', 'pop')
}

try {
  copyProject()
  prove()
  const [command = 'npm test'] = process.argv.slice(2)
  const { status } = spawnSync(command, { cwd: copy, stdio: 'inherit', shell: true })
  process.exitCode = status ?? 1
} finally {
  rmSync(copy, { recursive: true })
}
