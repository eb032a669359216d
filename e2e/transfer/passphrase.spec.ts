import { bring, brought, expect, openFile, savedFile, test } from './fixtures.ts'

test.beforeEach(async ({ page, remember }) => {
  await remember({ nickname: 'Ada' })
  await page.goto('/session/take')
  await page.getByLabel('Passphrase for the file').fill('a green vase')
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await expect(page.getByText('The file needs your passphrase, and shows nothing')).toBeVisible()
})

test('A file with a passphrase shows nothing without it, and opens with it', async ({
  page,
  other,
}) => {
  const file = await savedFile(page)
  expect(file).toContain('needs your passphrase')
  expect(file).not.toMatch(/Ada|nickname/i)
  await openFile(other, file)
  await expect(other.getByRole('region')).toHaveCount(0)
  for (const [passphrase, reason] of [
    ['', 'Enter the passphrase of the file'],
    ['a green vase?', 'This is not the passphrase of the file'],
  ] as const) {
    await other.getByLabel('Passphrase').fill(passphrase)
    await other.getByRole('button', { name: 'Open' }).click()
    await expect(other.getByRole('alert', { name: 'There is a problem' })).toContainText(reason)
    await expect(other.getByLabel('Passphrase')).toHaveValue(passphrase)
  }
  await other.getByLabel('Passphrase').fill(' a green vase')
  await other.getByRole('button', { name: 'Open' }).click()
  await bring(other)
  await brought(other)
  await other.goto('/test/nickname')
  await expect(other.getByRole('heading', { name: 'Hello, Ada!' })).toBeVisible()
})

test('I can remove the passphrase again, before I save the file', async ({ page }) => {
  await page.getByLabel('Passphrase for the file').fill('')
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await expect(page.getByText('The file opens without a passphrase')).toBeVisible()
  expect(await savedFile(page)).toContain('Ada')
})

test('If the passphrase is no longer stored, no file is saved without it', async ({
  context,
  page,
}) => {
  await context.clearCookies({ name: /passphrase/ })
  await page.goto('/session/take/file?locked=')
  await expect(page.getByText('Your passphrase was stored for 15 minutes')).toBeVisible()
})

test('The passphrase is listed under what is remembered, and I can forget it', async ({ page }) => {
  await page.goto('/session')
  const passphrase = page.getByRole('region', { name: 'Passphrase of your file' })
  await expect(passphrase.getByRole('definition').first()).toHaveText('a green vase')
  await passphrase.getByRole('button', { name: 'Forget this' }).click()
  await expect(page.getByText('It is forgotten')).toBeVisible()
})

test('A passphrase that is too long is refused, and the one before stays', async ({ page }) => {
  await page.getByLabel('Passphrase for the file').fill('green '.repeat(34))
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await expect(page.getByText('A passphrase has 200 characters at most')).toBeVisible()
  await expect(page.getByLabel('Passphrase for the file')).toHaveValue('a green vase')
})
