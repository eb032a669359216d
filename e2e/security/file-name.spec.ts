import { expect, test } from '#e2e/support/fixtures.ts'

test('A visitor may choose a file whose name has a backslash', async ({ page }) => {
  for (const name of ['keepsake\\2026.html', 'C:\\keepsake.html']) {
    await page.goto('/session/bring')
    const buffer = Buffer.from('<p>No file of ours</p>')
    await page.getByLabel('File').setInputFiles({ name, mimeType: 'text/html', buffer })
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText(
      'This is not one of our files',
    )
  }
})
