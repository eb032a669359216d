import { existsSync } from 'node:fs'
import { chromium, firefox, webkit } from 'playwright/test'
import { installPackage, run } from './system.ts'

/** Playwright's own headless shell: it has no user interface, so tests take half the time. */
const OWN_SHELL = chromium
  .executablePath()
  .replace(/chromium-(\d+).*/, 'chromium_headless_shell-$1')

/** Paths of Chromium in Linux distributions; the headless shell first, because it is faster. */
const SHELLS = [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium-headless-shell']
const SYSTEM = [
  ...SHELLS,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/**
 * Finds the system's Chromium, if Playwright's own is missing.
 * @returns undefined when Playwright's own is there (or nothing is)
 */
export function systemChromium(): string | undefined {
  return existsSync(OWN_SHELL) ? undefined : SYSTEM.find(existsSync)
}

/** The browsers to test with, as `BROWSERS=chromium,firefox,webkit` says; Chromium by default. */
export const browsers = (process.env.BROWSERS ?? 'chromium').split(',') as (
  | 'chromium'
  | 'firefox'
  | 'webkit'
)[]

/** Installs the browsers to test with, if they are missing. */
function install() {
  if (browsers.includes('chromium')) installChromium()
  for (const browser of [firefox, webkit]) {
    const [name, path] = [browser.name(), browser.executablePath()]
    if (!browsers.some((wanted) => wanted === name) || existsSync(path)) continue
    if (!run('npx', 'playwright', 'install', '--with-deps', name)) {
      throw new Error(`Install ${name} by hand: npx playwright install --with-deps ${name}`)
    }
  }
}

/** Installs Playwright's own headless shell, or else a package of the system. */
function installChromium() {
  if ([OWN_SHELL, ...SHELLS].some(existsSync)) return
  console.info('No headless Chromium found, installing one for the end-to-end tests.')
  if (run('npx', 'playwright', 'install', '--only-shell', 'chromium')) return
  console.info("Playwright's own could not be installed, trying the system's package.")
  if (['chromium-headless-shell', 'chromium'].some(installPackage)) return
  if (systemChromium()) return
  throw new Error('Install Chromium by hand and set CHROMIUM_PATH to its executable.')
}

if (import.meta.main) install()
