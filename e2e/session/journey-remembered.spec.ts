import { goOn, start } from '#e2e/examples/writer.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

test('A rejected answer of a journey is shown in the words of its question', async ({ page }) => {
  await start(page)
  await page.getByRole('radio', { name: 'A colleague' }).check()
  await goOn(page)
  await expect(summary(page)).toBeVisible()
  await page.goto('/session')
  const section = page.getByRole('region', { name: 'An unfinished form' })
  await expect(section.getByRole('term').first()).toHaveText('What they are to you')
  await expect(section.getByRole('definition').first()).toHaveText('A colleague')
})
