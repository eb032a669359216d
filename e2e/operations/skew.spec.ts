import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { REBUILT } from '#e2e/support/server.ts'

test('A form that was open during a deploy is saved by the action of the new deploy', {
  tag: '@both',
}, async ({ page, serve }) => {
  const server = await serve({})
  await page.goto(`${server.url}/test/contact`)
  await page.getByLabel('Name').fill('Grace Hopper')
  await page.getByLabel('Subject').fill('Opening hours')
  await page.getByLabel('Message').fill('When are you open?')
  await server.deploy(REBUILT)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page).toHaveURL(/\/contact\/sent$/)
  await expect(page.getByRole('definition')).toHaveText([
    'Grace Hopper',
    'Opening hours',
    'When are you open?',
  ])
  await expect(page.getByRole('status')).toHaveText('Your message is saved by the new deploy')
  await page.reload()
  await expect(page.getByRole('status')).toBeEmpty()
  await page.getByRole('link', { name: 'Change' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write to us')
})

test('Input that the new deploy rejects comes back with its errors', async ({ page, serve }) => {
  const server = await serve({})
  await page.goto(`${server.url}/test/contact`)
  await page.getByLabel('Name').fill('Grace Hopper')
  await server.deploy(REBUILT)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write to us')
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a subject', 'Enter a message'])
  await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
})

test('A link of the old deploy opens the page of the new deploy', async ({ page, serve }) => {
  const server = await serve({})
  await page.goto(`${server.url}/test/nickname`)
  await server.deploy(REBUILT)
  await page.getByRole('link', { name: 'Contact us' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write to us')
  await expect(page).toHaveURL(/\/contact$/)
})

test.describe('', () => {
  test.use({ provoked: /was not found on the server/ })

  test('A form whose action no longer exists says so, links to the page, and keeps what was typed', {
    tag: '@scripts',
  }, async ({ page, javaScriptEnabled, serve }) => {
    const server = await serve({})
    await page.goto(`${server.url}/test/nickname`)
    await page.getByLabel('What is your nickname?').fill('Ada')
    await server.deploy(REBUILT)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This form has changed')
    if (javaScriptEnabled) {
      await expect(page.getByRole('alert', { name: 'This form has changed' })).toBeFocused()
      await page.getByRole('button', { name: 'Open this page again' }).click()
    } else {
      await expect(page.getByLabel('What is your nickname?')).toHaveValue('Ada')
      await page.getByRole('link', { name: 'Open this page again' }).click()
      await page.getByLabel('What is your nickname?').fill('Ada')
    }
    await expect(page.getByLabel('What is your nickname?')).toHaveValue('Ada')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  })
})
