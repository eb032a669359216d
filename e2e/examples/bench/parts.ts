import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from '#e2e/support/build.ts'
import { copyOwn } from '#e2e/support/copy.ts'
import { App, reserveProcessors } from './app.ts'
import { cookiesOf } from './cookies.ts'
import { load } from './load.ts'
import { compare, median } from './ratio.ts'
import { HERO, pageRequest } from './requests.ts'
import { aligned, short } from './table.ts'

const ROUNDS = 3
const SECONDS = 2

const FOLDER = fileURLToPath(new URL('../../.parts', import.meta.url))
const COPY = `${FOLDER}/copy`

type Edit = [file: string, before: string | RegExp, after: string]

const ALL = /^.*$/s
const EMPTY_PROXY = `import { NextResponse } from 'next/server'
export function proxy() {
  return NextResponse.next()
}
`

/** What is left out, one at a time. The first is the whole app: its gain is the noise. */
const PARTS: [part: string, edits: Edit[]][] = [
  ['nothing (the noise)', []],
  ['the work of the proxy', [['proxy.ts', ALL, EMPTY_PROXY]]],
  [
    'the proxy',
    [
      ['proxy.ts', ALL, ''],
      ['next.config.js', /runAfterProductionCompile: .*/, ''],
    ],
  ],
  ['the style sheet', [['app/layout.tsx', '<Styles />', '']]],
  [
    'header, footer and their links',
    [
      ['app/layout.tsx', /<a className="skip".*<\/header>/s, ''],
      ['app/layout.tsx', /<footer>.*<\/footer>/s, ''],
    ],
  ],
  [
    'the flash',
    [
      [
        'app/_ui/page/page.tsx',
        'readFlash(await context())',
        'undefined as { id: string; message: string } | undefined',
      ],
    ],
  ],
  [
    'Next’s Link, for a plain one',
    [
      ['app/_ui/page/link.tsx', 'import NextLink, { type LinkProps }', 'import type { LinkProps }'],
      ['app/_ui/page/link.tsx', /<NextLink.*\/>/, '<a {...(props as object)} />'],
    ],
  ],
  [
    'the session',
    [['app/(examples)/success/page.tsx', "await session.get('hero')", JSON.stringify(HERO)]],
  ],
  ['the emblem', [['app/(examples)/success/page.tsx', /<Emblem.*?\/>/, '']]],
]

/** Changes a file of the copy. A file that has no text then is deleted. */
function change([file, before, after]: Edit): void {
  const path = `${COPY}/${file}`
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(before, after)
  if (changed === text) throw new Error(`${file} has no ${before} to change`)
  if (changed) writeFileSync(path, changed)
  else rmSync(path)
}

/** @returns the folder of the build */
function buildWithout([part, edits]: (typeof PARTS)[number], at: number): string {
  console.info(`Builds the app without ${part}`)
  rmSync(COPY, { recursive: true, force: true })
  copyOwn(COPY)
  edits.forEach(change)
  build(COPY, { asFunctions: false })
  const built = `${FOLDER}/${at}`
  renameSync(`${COPY}/.next/standalone`, built)
  return built
}

const percent = (ratio: number) => `${((ratio - 1) * 100).toFixed(0)} %`

const WARM_UP_SECONDS = 5

/** Starts both anew and warms them up: a server that has run for longer is faster. */
async function lineOf(part: string, without: string, cookie: string) {
  const [app, whole] = [await App.start(without), await App.start(`${FOLDER}/0`)]
  const measure = (app: App) => () => load(app, pageRequest('/success', cookie), '-d', SECONDS)
  for (const started of [app, whole]) {
    await load(started, pageRequest('/success', cookie), '-d', WARM_UP_SECONDS)
  }
  const { throughput, processor } = await compare(ROUNDS, measure(app), measure(whole))
  for (const started of [app, whole]) await started.stop()
  const { product, plain, ratios } = throughput
  return [
    part,
    `${short(median(product))} /s`,
    `${short(median(plain))} /s`,
    percent(median(ratios)),
    `${percent(Math.min(...ratios))} to ${percent(Math.max(...ratios))}`,
    `${(median(processor.plain) - median(processor.product)).toFixed(2)} ms`,
  ]
}

/** Prints what each part of a GET of /success costs: the gain of the app without it. */
export async function parts(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true })
  const builds = PARTS.map(buildWithout)
  reserveProcessors(1)
  const lines = [['without', 'GET /success', 'the whole app', 'gain', 'spread', 'processor time']]
  try {
    const cookie = await cookiesOf(1)
    for (const [at, built] of builds.entries()) {
      lines.push(await lineOf(PARTS[at]?.[0] ?? '', built, cookie))
    }
  } finally {
    rmSync(FOLDER, { recursive: true })
  }
  console.info(`\n${aligned(lines)}\n`)
}
