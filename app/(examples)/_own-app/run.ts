/*
 * `npm run own-app -- "My app"`: deletes the examples, this command too, and leaves an app with that
 * name and an empty front page.
 */
import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type Files, FOLDERS, ownApp } from './edits.ts'

/** Pages that are gone are still named there, and the check of the types would look for them. */
const GENERATED = ['.next/types', '.next/dev/types']

/** Only the benchmark uses it. It stays in node_modules until the next `npm install`. */
const UNINSTALL =
  'npm uninstall autocannon --package-lock-only --no-audit --no-fund --ignore-scripts'

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function git(...command: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', command, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return status === 0 ? stdout : undefined
}

function nameFromArguments(): string {
  const name = process.argv
    .slice(2)
    .join(' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (!name || name.startsWith('-')) {
    refuse('Say what your app is called: npm run own-app -- "My app"')
  }
  return name
}

/** The files that git could bring back. */
function committedFiles(): Files {
  // Without a repository nothing is asked: to make one is a command, and the files are safe after it.
  if (!git('ls-files', 'package.json')) {
    refuse(
      'This deletes files, and without git nothing could bring them back. Run this first: git init && git add . && git commit -m "Keepsake"',
    )
  }
  if (git('status', '--porcelain', '--untracked-files=normal', '.') !== '') {
    refuse('Commit your changes first. Then git can undo everything that this command does.')
  }
  const files = git('ls-files', '-z')?.split('\0') ?? []
  const isFile = (file: string) => lstatSync(file, { throwIfNoEntry: false })?.isFile()
  return new Map(files.filter(isFile).map((file) => [file, readFileSync(file, 'utf8')]))
}

function plan(files: Files, name: string): Files {
  try {
    return ownApp(files, name)
  } catch (error) {
    refuse(`Nothing was changed. ${error instanceof Error ? error.message : error}`)
  }
}

function shell(command: string): void {
  const { status, stdout } = spawnSync(command, { encoding: 'utf8', shell: true })
  if (status === 0) return
  process.exitCode = 1
  console.error(`${stdout}This failed. Fix what it says, and run it again: ${command}\n`)
}

const name = nameFromArguments()
const files = committedFiles()
const changed = [...plan(files, name)].filter(([file, text]) => files.get(file) !== text)

for (const [file, text] of changed) writeFileSync(file, text)
for (const folder of [...FOLDERS, ...GENERATED]) rmSync(folder, { recursive: true, force: true })
shell(UNINSTALL)
shell('npm run format')

console.log(`This is “${name}” now.

Deleted: ${FOLDERS.join(', ')}, and this command with them.
Changed: ${changed.map(([file]) => file).join(', ')}, package-lock.json.

What to do next:
- Run npm test. It tests what is left.
- Write your front page: app/page.tsx.
- Write what your app is for: DESCRIPTION in app/site.ts.
- If your app passes on what visitors submit, in an email or to a database, set DATA_LEAVES_BROWSER in
  app/site.ts to true. What the pages promise depends on it.
- Change the colours (app/globals.css, and themeColor in app/layout.tsx), the icons (app/icon.svg and
  app/favicon.ico/32.ico) and the messages (lib/texts).
- Put files that are served as they are into a folder named public.

To undo all of it: git stash --include-untracked`)
