import { expect, summary, test } from '#e2e/support/fixtures.ts'

test('A kind of field that an app has added is asked, judged, kept and shown like any other', async ({
  page,
}) => {
  await page.goto('/test/room')
  const wall = page.getByLabel('Colour of the wall')
  await wall.fill('#1f3f73')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a name'])
  await expect(wall).toHaveValue('#1f3f73')
  await page.getByLabel('Name of the room').fill('Kitchen')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Your room is saved')
  await page.goto('/session')
  await expect(page.getByRole('definition').first()).toHaveText('#1F3F73')
})
