import type { BrowserContext } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { goOn, heading } from './guest.ts'
import { another, beginWith, enterGuest, expectItems, follow, items } from './party.ts'

/** Holds forms until two were sent, so that neither request has the cookies of the answer to the other. */
async function holdTwo(context: BrowserContext) {
  const held: (() => void)[] = []
  await context.route(/\/guests\//, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const headers = await route.request().allHeaders()
    await new Promise<void>((resolve) => {
      held.push(resolve)
      if (held.length === 2) for (const release of held) release()
    })
    await route.fulfill({ response: await route.fetch({ headers, maxRedirects: 0 }) })
  })
}

test('If two tabs add to one list at the same moment, I am told which item is missing, and its text is not lost', async ({
  page,
  context,
}) => {
  test.slow()
  await beginWith(page, 'Bob')
  const other = await context.newPage()
  await other.goto(page.url())
  await another(page, 'Yes')
  await another(other, 'Yes')
  await holdTwo(context)
  await Promise.all([enterGuest(page, 'Cy', 'Fish'), enterGuest(other, 'Di', 'Rice')])
  await heading(page, 'Who will come?')
  await heading(other, 'Who will come?')
  await context.unrouteAll()
  await page.reload()
  const added = `${await items(page).last().locator('> bdi').textContent()}`
  const [lost, food] = added === 'Cy' ? ['Di', 'Rice'] : ['Cy', 'Fish']
  await expectItems(page, ['Bob', added])
  await expect(page.getByRole('alert').filter({ hasText: 'at the same moment' })).toHaveText(
    `“${lost}” is not in the list: another tab changed the list at the same moment. Add “${lost}”`,
  )
  await expect(page.getByText(`“${lost}” was added`)).toHaveCount(0)
  await follow(page, `Add “${lost}”`)
  await expect(page.getByLabel('Food')).toHaveValue(food)
  await goOn(page)
  await expectItems(page, ['Bob', added, lost])
  await follow(page, `Change ${lost}`)
  await expect(summary(page)).toHaveCount(0)
})

test('Of two tabs that add at the same moment, one tells me before I have gone on what is missing', {
  tag: '@all',
}, async ({ page, context }) => {
  test.slow()
  await beginWith(page, 'Bob')
  const other = await context.newPage()
  await other.goto(page.url())
  await another(page, 'Yes')
  await another(other, 'Yes')
  await holdTwo(context)
  await Promise.all([enterGuest(page, 'Cy'), enterGuest(other, 'Di')])
  await heading(page, 'Who will come?')
  await heading(other, 'Who will come?')
  await context.unrouteAll()
  let told = 0
  for (const tab of [page, other]) {
    const missing = tab.getByText('is not in the list: another tab')
    told += await missing.count()
    // Where the page came in the answer, it shows an item that the browser did not keep.
    await another(tab, 'No')
    await expect(missing.or(tab.getByLabel('Music'))).toBeVisible()
    told += await missing.count()
  }
  expect(told).toBeGreaterThan(0)
})
