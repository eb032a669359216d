import { expect, type Page } from 'playwright/test'

/** Expects that a page does not scroll sideways on narrow screens, also with a text of twice the size. */
export async function expectNoSidewaysScroll(page: Page) {
  for (const size of ['100%', '200%']) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size
    }, size)
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 640 })
      const overflow = await page.evaluate(() => {
        const root = document.scrollingElement
        return root ? root.scrollWidth - root.clientWidth : Number.NaN
      })
      expect(overflow, `${page.url()} at ${width} pixels, text at ${size}`).toBeLessThanOrEqual(0)
    }
  }
}
