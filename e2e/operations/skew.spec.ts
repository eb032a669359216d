import { expect, hydrated, summary, test } from './fixtures.ts'
import { REBUILT } from './rebuild.ts'

test('A form that was open during a deploy is saved, by what the new one does', async ({
  page,
  javaScriptEnabled,
  serve,
}) => {
  const server = await serve({})
  await page.goto(`${server.url}/heroes`)
  if (javaScriptEnabled) await hydrated(page)
  await page.getByLabel('Name').fill('Batman')
  await page.getByLabel('Alter ego').fill('Bruce Wayne')
  await page.getByLabel('Catch phrase').fill('I am the night')
  await server.deploy(REBUILT)
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page).toHaveURL(/success$/)
  await expect(page.getByRole('definition')).toHaveText(['Batman', 'Bruce Wayne', 'I am the night'])
  await expect(page.getByRole('status')).toHaveText('Your hero is kept by the new deploy')
  await page.reload()
  await expect(page.getByRole('status')).toBeEmpty()
  await page.getByRole('link', { name: 'Change' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create your hero')
})

test('Rejected input comes back through a deploy, with its errors', async ({
  page,
  javaScriptEnabled,
  serve,
}) => {
  const server = await serve({})
  await page.goto(`${server.url}/heroes`)
  if (javaScriptEnabled) await hydrated(page)
  await page.getByLabel('Name').fill('Batman')
  await server.deploy(REBUILT)
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create your hero')
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter an alter ego',
    'Enter a catch phrase',
  ])
  await expect(page.getByLabel('Name')).toHaveValue('Batman')
})

test('A link that is followed after a deploy leads to the page as it is now', async ({
  page,
  javaScriptEnabled,
  serve,
}) => {
  const server = await serve({})
  await page.goto(server.url)
  if (javaScriptEnabled) await hydrated(page)
  await server.deploy(REBUILT)
  await page.getByRole('link', { name: 'Heroes' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create your hero')
  await expect(page).toHaveURL(/heroes$/)
})

test.describe('', () => {
  test.use({ provoked: /was not found on the server/ })

  test('A form whose action is gone says so, leads back, and gives back what was typed', async ({
    page,
    javaScriptEnabled,
    serve,
  }) => {
    const server = await serve({})
    await page.goto(server.url)
    if (javaScriptEnabled) await hydrated(page)
    await page.getByLabel('What is your name?').fill('Ada')
    await server.deploy(REBUILT)
    await page.getByRole('button', { name: 'Apologize' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This form has changed')
    if (javaScriptEnabled) {
      await page.getByRole('button', { name: 'Open this page anew' }).click()
    } else {
      await expect(page.getByLabel('name', { exact: true })).toHaveValue('Ada')
      await page.getByRole('link', { name: 'Open this page anew' }).click()
      await page.getByLabel('What is your name?').fill('Ada')
    }
    await expect(page.getByLabel('What is your name?')).toHaveValue('Ada')
    await page.getByRole('button', { name: 'Apologize' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  })
})
