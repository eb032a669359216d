import { expect, type Page } from 'playwright/test'
import { ALL } from '#e2e/support/all.ts'

/** The narrowest screen with the largest text is the one on which a page breaks first. */
const SIZES = ALL ? ['100%', '200%'] : ['200%']
const WIDTHS = ALL ? [320, 390] : [320]

/** Expects that a page does not scroll sideways on narrow screens, also with a text of twice the size. */
export async function expectNoSidewaysScroll(page: Page) {
  for (const size of SIZES) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size
    }, size)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 640 })
      const overflow = await page.evaluate(() => {
        const root = document.scrollingElement
        return root ? root.scrollWidth - root.clientWidth : Number.NaN
      })
      expect(overflow, `${page.url()} at ${width} pixels, text at ${size}`).toBeLessThanOrEqual(0)
    }
  }
}
