import { heading } from '#e2e/journeys/guest.ts'
import { expect, test } from '#e2e/support/fixtures.ts'

/** Each link, the address of its page, and the heading there. */
const WAYS: [link: string, path: string, title: string][] = [
  ['A hero', '/heroes', 'Create a hero'],
  ['A letter of apology', '/apology', 'Write an apology'],
  ['Contact', '/contact', 'Contact us'],
  ['Feedback', '/feedback', 'Feedback'],
  ['An application', '/application', 'Apply'],
  ['Your data', '/session', 'What we remember'],
]

test('From the front page I find everything that there is to try', async ({ page }) => {
  await page.goto('/')
  const links = page.getByRole('region', { name: 'What you can try here' }).getByRole('link')
  await expect(links).toHaveText(WAYS.map(([link]) => link))
  for (const [name, path, title] of WAYS) {
    await links.filter({ hasText: name }).click()
    await heading(page, title)
    await expect(page).toHaveURL(path)
    await page.goBack()
    await expect(links).toHaveCount(WAYS.length)
  }
})

test('The front page says what Keepsake is, and the header leads to all examples from any page', async ({
  page,
}) => {
  await page.goto('/heroes')
  await page.getByRole('navigation').getByRole('link', { name: 'Examples' }).click()
  await expect(page).toHaveURL('/#examples')
  await expect(page.getByText(/^Keepsake shows how forms and sessions are done/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What you can try here' })).toBeInViewport()
})
