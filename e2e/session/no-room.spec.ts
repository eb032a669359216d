import { expect, test } from '#e2e/support/fixtures.ts'
import { NGINX_BYTES } from '#lib/session/limits.ts'

test('Beside large cookies of others no form makes the Cookie header longer than a server accepts', async ({
  page,
  context,
  baseURL,
  javaScriptEnabled,
}) => {
  const header = async () =>
    (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const bytes of [6000, 6250, 6500, 7900]) {
    await context.clearCookies()
    await context.addCookies(
      ['one', 'two'].map((name) => ({
        name,
        value: 'x'.repeat(bytes / 2 - 5),
        url: `${baseURL}/`,
      })),
    )
    await page.goto('/test/contact')
    await page.getByLabel('Message').fill('When are you open?')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page).toHaveTitle(/^(Error: Contact us|We have no room for your answer) – /)
    expect((await header()).length, `${bytes}`).toBeLessThanOrEqual(NGINX_BYTES)
    if (bytes < 6300) {
      await expect(page.getByLabel('Message')).toHaveValue('When are you open?')
      continue
    }
    // Nothing is lost. With scripts it comes back with the form.
    await expect(page.getByText('Nothing was saved.')).toBeVisible()
    if (javaScriptEnabled) {
      await context.clearCookies()
      await page.getByRole('button', { name: 'Try again' }).click()
    }
    await expect(page.getByLabel('message')).toHaveValue('When are you open?')
  }
})

test('Beside large cookies of others a visitor can forget what is remembered', async ({
  page,
  context,
  remember,
  baseURL,
}) => {
  await remember({ nickname: 'Ada' })
  await context.addCookies(
    ['one', 'two'].map((name) => ({ name, value: 'x'.repeat(3700), url: `${baseURL}/` })),
  )
  await page.goto('/session')
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByText('At the moment we remember nothing.')).toBeVisible()
})
