import type { Page } from 'playwright/test'
import { enterDinner, enterName, enterVisit, finish, heading, start } from '#e2e/journeys/guest.ts'
import { sample } from '#e2e/support/all.ts'
import {
  bring,
  brought,
  elsewhere,
  expect,
  linkIn,
  openFile,
  picture,
  savedFile,
  scanned,
  test,
} from './fixtures.ts'

const WAYS: [name: string, go: (from: Page, to: Page) => Promise<void>][] = [
  [
    'by a link',
    async (from, to) => {
      await to.goto(await linkIn(from))
    },
  ],
  ['by a file', async (from, to) => openFile(to, await savedFile(from))],
  [
    'by a code',
    async (from, to) => {
      await to.goto((await scanned(picture(from))) ?? 'about:blank')
    },
  ],
]

for (const [index, [way, go]] of WAYS.entries()) {
  test(`What I began in one browser, I finish in another: ${way}`, {
    tag: ['@scripts', ...sample(index)],
  }, async ({ page, other }) => {
    await start(page)
    await enterName(page, 'Zoë')
    await heading(page, 'When will you come?')
    await elsewhere(page)
    await heading(page, 'Continue on another device')
    await go(page, other)
    await expect(other.getByRole('region')).toHaveCount(1)
    await expect(other.getByRole('definition').first()).toHaveText('Zoë')
    await expect(other.getByRole('checkbox', { name: 'Bring this' })).toBeChecked()
    await bring(other)
    await brought(other)
    await expect(other).toHaveURL(/\/test\/booking$/)
    await other.getByRole('link', { name: /^Continue: / }).click()
    await enterVisit(other)
    await enterDinner(other)
    await finish(other)
    await heading(other, /Zoë/)
    // The first browser has what it had.
    await page.goto('/test/booking')
    await page.getByRole('link', { name: /^Continue: / }).click()
    await heading(page, 'When will you come?')
  })
}
