import { expect, test } from './fixtures.ts'

// What React says of an answer that never came, or is none.
test.use({ provoked: /Failed to fetch|NetworkError|Load failed|was not found on the server/ })

test('What was typed is still there when the answer never came', async ({
  context,
  page,
  visit,
  javaScriptEnabled,
}) => {
  await visit('/heroes')
  await page.getByLabel('Name').fill('Batman')
  await page.getByLabel('Alter ego').fill('Bruce Wayne')
  await page.getByLabel('Catch phrase').fill('I am the night')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Create hero' }).click()
  if (javaScriptEnabled) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  }
  await context.setOffline(false)
  if (javaScriptEnabled) {
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByLabel('Name')).toHaveValue('Batman')
    await expect(page.getByLabel('Catch phrase')).toHaveValue('I am the night')
    await page.getByRole('button', { name: 'Create hero' }).click()
  } else {
    // The browser's own page is there now, and its own way to try again: nothing was answered yet.
    await page.reload()
  }
  await expect(page.getByRole('definition')).toHaveText(['Batman', 'Bruce Wayne', 'I am the night'])
})

test('A form of an earlier deploy comes back as it is now, with what was typed', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  await visit('/heroes')
  await page.getByLabel('Name').fill('<b>Batman</b>')
  await page.route('/heroes', async (route) => {
    const headers = route.request().headers()
    if (headers['next-action']) headers['next-action'] = '40aa'
    const postData = route
      .request()
      .postData()
      ?.replace(/(ACTION_ID_\w+)\w/, '$1z')
    if (route.request().method() === 'POST') await route.continue({ headers, postData })
    else await route.continue()
  })
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Create hero' }).click()
  expect((await answered).status()).toBe(409)
  await page.unroute('/heroes')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This form has changed')
  if (javaScriptEnabled) {
    await page.reload()
    await expect(page.getByLabel('Name')).toHaveValue('<b>Batman</b>')
    return
  }
  await expect(page.getByLabel('name', { exact: true })).toHaveValue('<b>Batman</b>')
  await page.getByRole('link', { name: 'Open this page anew' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create a hero')
})
