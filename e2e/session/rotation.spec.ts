import { randomBytes } from 'node:crypto'
import { expect, test } from './fixtures.ts'

test('Secrets rotate, and nobody who came by in between loses a thing', async ({ page, serve }) => {
  const random = () => randomBytes(32).toString('base64url')
  const [old, fresh] = [random(), random()]
  const heading = page.getByRole('heading', { level: 1 })

  const first = await serve({ SESSION_SECRET: old })
  await page.goto(first.url)
  await page.getByLabel('What is your name?').fill('Ada')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(heading).toHaveText('Hello, Ada!')
  await page.goto(`${first.url}/heroes`)
  for (const label of ['Name', 'Alter ego', 'Catch phrase']) await page.getByLabel(label).fill('X')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page.getByRole('definition')).toHaveCount(3)
  await first.stop()

  const second = await serve({ SESSION_SECRET: `${fresh},${old}` })
  await page.goto(second.url)
  await expect(heading).toHaveText('Hello, Ada!')
  await second.stop()

  const third = await serve({ SESSION_SECRET: fresh })
  await page.goto(third.url)
  await expect(heading).toHaveText('Hello, Ada!')
  // The hero was not looked at in between; it is gone, and said why.
  await page.goto(`${third.url}/success`)
  await expect(heading).toHaveText('Create a hero')
  expect(third.log).toContain('"reason":"unknown secret"')
})
