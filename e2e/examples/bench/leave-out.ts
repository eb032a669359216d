import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from '#e2e/support/build.ts'
import { copyOwn } from '#e2e/support/copy.ts'
import { deployedIn } from '#e2e/support/server.ts'
import { buildPlain, PLAIN } from './build.ts'

export const FOLDER = fileURLToPath(new URL('../../.parts', import.meta.url))
const COPY = `${FOLDER}/copy`

const ALL = /^.*$/s

const EMPTY_PROXY = `import { NextResponse } from 'next/server'
export function proxy() {
  return NextResponse.next()
}
`

/** Changes a file of the copy. A file that has no text then is deleted. */
function edit(file: string, before: string | RegExp, after = '') {
  const path = `${COPY}/${file}`
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(before, after)
  if (changed === text) throw new Error(`${file} has no ${before} to change`)
  if (changed) writeFileSync(path, changed)
  else rmSync(path)
}

const PAGE = 'app/(examples)/success/page.tsx'

/** What is left out, one after the other, until nothing of ours is left but the page itself. */
export const PARTS: [part: string, leaveOut: () => void][] = [
  ['the emblem', () => edit(PAGE, /<Emblem.*?\/>/)],
  [
    'the flash',
    () => {
      edit('app/_ui/page/page.tsx', /const flash = .*/)
      edit('app/_ui/page/page.tsx', /<div role="status">.*?<\/div>/s)
      edit('app/_ui/page/page.tsx', /import \{ Announcement.*/)
    },
  ],
  ['the style sheet', () => edit('app/layout.tsx', '<Styles />')],
  [
    'the header and the footer',
    () => {
      edit('app/layout.tsx', /<a className="skip".*<\/header>/s)
      edit('app/layout.tsx', /<footer>.*<\/footer>/s)
    },
  ],
  [
    'the pages for errors',
    () => {
      for (const file of ['error.tsx', 'global-error.tsx', 'not-found.tsx'])
        edit(`app/${file}`, ALL)
      edit('app/layout.tsx', /import '.\/(error|global-error).tsx'\n/g)
    },
  ],
  [
    'the group of the examples',
    () => {
      renameSync(`${COPY}/app/(examples)/success`, `${COPY}/app/success`)
    },
  ],
  ['the work of the proxy', () => edit('proxy.ts', ALL, EMPTY_PROXY)],
  [
    'the proxy',
    () => {
      edit('proxy.ts', ALL)
      edit('next.config.js', /runAfterProductionCompile: .*/)
    },
  ],
  ['the headers', () => edit('next.config.js', /headers: async.*?\n {2}\],\n/s)],
]

/** @returns the folder of the build */
function buildCopy(title: string, at: number): string {
  console.info(`Builds ${title}`)
  build(COPY, { asFunctions: false })
  const built = `${FOLDER}/${at}`
  renameSync(`${COPY}/.next/standalone`, built)
  rmSync(`${COPY}/.next`, { recursive: true })
  return built
}

/** @returns the folders of the builds: the whole app, it without each part, and plain Next */
export function buildAll(): string[] {
  rmSync(FOLDER, { recursive: true, force: true })
  copyOwn(COPY)
  const builds = [buildCopy('the whole app', 0)]
  for (const [at, [part, leaveOut]] of PARTS.entries()) {
    leaveOut()
    builds.push(buildCopy(`it without ${part}`, at + 1))
  }
  buildPlain()
  return [...builds, deployedIn(PLAIN)]
}
