import { readFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import type { Locator, Page } from 'playwright/test'
import { PNG } from 'pngjs'
import { test as base, expect } from '#e2e/support/fixtures.ts'
import { awaitHydration } from '#e2e/support/hydrated.ts'

interface Fixtures {
  /** A page of another browser, in which this app has stored nothing. */
  other: Page
}

export const test = base.extend<Fixtures>({
  other: async ({ browser, javaScriptEnabled }, use) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    if (javaScriptEnabled) awaitHydration(page)
    await use(page)
    await context.close()
  },
})

export const elsewhere = (page: Page) =>
  page.getByRole('link', { name: 'Continue on another device' }).click()

/** @returns the text of the file that a visitor saves on the page "Continue on another device" */
export async function savedFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save the file' }).click()
  return readFile(await (await download).path(), 'utf8')
}

/** Chooses a file on the page "Bring your answers here", which is open. */
export async function chooseFile(page: Page, file: string) {
  const chosen = { name: 'keepsake.html', mimeType: 'text/html', buffer: Buffer.from(file) }
  await page.getByLabel('File').setInputFiles(chosen)
  await page.getByRole('button', { name: 'Open' }).click()
}

/** Chooses a file on the page "Bring your answers here". */
export async function openFile(page: Page, file: string) {
  await page.goto('/session/bring')
  await chooseFile(page, file)
}

/** @returns the address that the page "Continue on another device" shows as a link */
export const linkIn = (page: Page) => page.getByLabel('The same as a link').inputValue()

export const picture = (page: Page): Locator => page.getByRole('img', { name: /^A code/ })

/** @returns what a camera reads in the picture */
export async function scanned(code: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await code.screenshot())
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

/** Resolves once the server has answered: the page before may show the message of the last time. */
export async function bring(page: Page) {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Save in this browser' }).click()
  await answer
}

export const brought = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'Saved in this browser' })).toBeVisible()

/** Saves a nickname in a browser. */
export const nicknameIn = async (page: Page, nickname: string) => {
  await page.goto('/test/nickname')
  await page.getByLabel('Nickname').fill(nickname)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: `Hello, ${nickname}!` })).toBeVisible()
}

/** Expects that a browser has a nickname. */
export const says = async (page: Page, nickname: string) => {
  await page.goto('/test/nickname')
  await expect(page.getByRole('heading', { name: `Hello, ${nickname}!` })).toBeVisible()
}

export { expect }
