import { existsSync } from 'node:fs'
import { chromium, firefox, webkit } from 'playwright/test'
import { installPackage, run } from './system.ts'

/** Where Linux distributions put the Chromium of their own. */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The system's Chromium, where Playwright's own is missing.
 * @returns undefined when Playwright's own is there (or nothing is)
 */
export function systemChromium(): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined
  return [process.env.CHROMIUM_PATH ?? '', ...SYSTEM].find(existsSync)
}

/** The browsers to test with, as `BROWSERS=chromium,firefox,webkit` says; Chromium unless told. */
export const browsers = (process.env.BROWSERS ?? 'chromium').split(',') as (
  | 'chromium'
  | 'firefox'
  | 'webkit'
)[]

/** Makes sure that there are browsers to test with. */
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

/** Playwright's own, or else the system's. */
function installChromium() {
  if (existsSync(chromium.executablePath()) || systemChromium()) return
  console.info('No Chromium found, installing one for the end-to-end tests.')
  if (run('npx', 'playwright', 'install', 'chromium')) return
  console.info("Playwright's own could not be had, trying the system's package.")
  if (installPackage('chromium')) return
  throw new Error('Install Chromium by hand and set CHROMIUM_PATH to its executable.')
}

if (import.meta.main) install()
