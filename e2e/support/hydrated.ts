import type { Page } from 'playwright/test'

/** Resolves once React has hydrated the heading and the forms of a page, if it has scripts. */
async function hydrated(page: Page) {
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('main h1, main form')]
    const isHydrated = (part: Element) => Object.keys(part).some((key) => key.startsWith('__react'))
    const isScripted = document.querySelector('script[src^="/_next/"]')
    return !isScripted || (parts.length > 0 && parts.every(isHydrated))
  })
}

/**
 * Makes each visit end when React has hydrated the page. Before that the browser itself handles a
 * click, so timing would decide what a test proves.
 */
export function awaitHydration(page: Page) {
  const { goto, reload, goBack, goForward } = page
  const then =
    <A extends unknown[], R>(visit: (...more: A) => Promise<R>) =>
    async (...more: A) => {
      const response = await visit.apply(page, more)
      await hydrated(page)
      return response
    }
  Object.assign(page, {
    goto: then(goto),
    reload: then(reload),
    goBack: then(goBack),
    goForward: then(goForward),
  })
}
