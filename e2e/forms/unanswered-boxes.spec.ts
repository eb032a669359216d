import { expect, test } from '#e2e/support/fixtures.ts'

// What React logs when there is no response, or an invalid one.
test.use({ provoked: /Failed to fetch|NetworkError|Load failed|was not found on the server|#441/ })

test('Two boxes of one question are still ticked if the response never comes', {
  tag: '@only-scripts',
}, async ({ context, page }) => {
  await page.goto('/test/options')
  for (const name of ['Bread', 'Eggs']) await page.getByRole('checkbox', { name }).check()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  for (const name of ['Bread', 'Eggs']) {
    await expect(page.getByRole('checkbox', { name })).toBeChecked()
  }
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
})
