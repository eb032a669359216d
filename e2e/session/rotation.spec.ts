import { expect, test } from '#e2e/support/fixtures.ts'

test('When the secrets are rotated, a visitor who comes in between loses nothing', async ({
  page,
  serve,
}) => {
  const [old, fresh] = ['o'.repeat(32), 'n'.repeat(32)]
  const heading = page.getByRole('heading', { level: 1 })

  const first = await serve({ SESSION_SECRET: old })
  await page.goto(`${first.url}/test/nickname`)
  await page.getByLabel('What is your nickname?').fill('Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(heading).toHaveText('Hello, Ada!')
  await page.goto(`${first.url}/test/contact`)
  for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill('X')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('definition')).toHaveCount(3)

  const second = await serve({ SESSION_SECRET: `${fresh},${old}` })
  await page.goto(`${second.url}/test/nickname`)
  await expect(heading).toHaveText('Hello, Ada!')

  const third = await serve({ SESSION_SECRET: fresh })
  await page.goto(`${third.url}/test/nickname`)
  await expect(heading).toHaveText('Hello, Ada!')
  // No visit in between used the message, so it is lost, and the log says why.
  await page.goto(`${third.url}/test/contact/sent`)
  await expect(heading).toHaveText('Contact us')
  expect(third.log).toContain('"reason":"unknown secret"')
})
