import type { BrowserContext } from 'playwright/test'

/** The files without which a page looks or works otherwise. */
const FILES = ['stylesheet', 'image', 'font']

/** The browser gives up a file by itself, because the visitor has left the page. */
const GIVEN_UP = /abort|cancel/i

/**
 * Adds to `complaints` what a browser logs about blocked styles, images and scripts, and about failed
 * hydration, and which of these files could not be loaded.
 */
export function collectComplaints(
  context: BrowserContext,
  javaScriptEnabled: boolean,
  complaints: string[],
) {
  // Without JavaScript the browser itself blocks the scripts.
  const files = javaScriptEnabled ? [...FILES, 'script'] : FILES
  context.on('weberror', (error) => complaints.push(`${error.error()}`))
  context.on('console', (message) => {
    const text = message.text()
    if (/Content.Security.Policy|MIME type|hydrat|Minified React error/i.test(text))
      complaints.push(text)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (files.includes(request.resourceType()) && !GIVEN_UP.test(reason))
      complaints.push(`${request.url()}: ${reason}`)
  })
  context.on('response', (response) => {
    if (files.includes(response.request().resourceType()) && response.status() >= 400)
      complaints.push(`${response.url()}: ${response.status()}`)
  })
}
