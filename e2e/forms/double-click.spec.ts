import type { Page } from 'playwright/test'
import { expect, test } from '#e2e/support/fixtures.ts'

/**
 * Holds all requests to a page, because the answer to the first click could come before the second one.
 * @returns how many forms were sent, and what lets the requests go
 */
async function hold(page: Page, path: string) {
  let posts = 0
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(path, async (route) => {
    if (route.request().method() === 'POST') posts += 1
    await held
    await route.continue()
  })
  return { posts: () => posts, release }
}

test('A second click while a form is being sent does nothing', { tag: '@scripts' }, async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/test/contact')
  for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill('X')
  const { posts, release } = await hold(page, '/test/contact')
  const button = page.getByRole('button')
  if (javaScriptEnabled) {
    await button.dblclick()
    await expect(button).toHaveText('Saving…')
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByLabel('Name')).not.toBeEditable()
    await button.press('Enter')
    await page.getByLabel('Name').press('Enter')
    release()
  } else {
    release()
    await button.dblclick({ noWaitAfter: true })
  }
  await expect(page).toHaveURL('/test/contact/sent')
  await expect(page.getByRole('definition')).toHaveText(['X', 'X', 'X'])
  // Next drops a second submit of a form that goes away. The form of the next test stays.
  await page.getByRole('link', { name: 'What we remember' }).click()
  await expect(page).toHaveURL('/session')
  if (javaScriptEnabled) expect(posts()).toBe(1)
})

test('A double click counts once, also if the form stays where it is', {
  tag: '@only-scripts',
}, async ({ page }) => {
  await page.goto('/test/state')
  const { release } = await hold(page, '/test/state')
  const votes = page.getByText('the last for')
  await page.getByLabel('Candidate').fill('Ada')
  await page.getByRole('button').dblclick()
  release()
  await expect(votes).toHaveText('1 votes, the last for Ada')
  await page.getByLabel('Candidate').fill('Grace')
  await page.getByRole('button', { name: 'Vote' }).click()
  // React sends one after the other, so a second vote of the double click would be counted by now.
  await expect(votes).toHaveText('2 votes, the last for Grace')
})
