import type { BrowserContext, Page } from 'playwright/test'
import { expect, test } from '#e2e/support/fixtures.ts'

// What React logs when there is no response, or an invalid one.
test.use({ provoked: /Failed to fetch|NetworkError|Load failed|was not found on the server|#441/ })

test('What was typed is still there if the response never comes', { tag: '@scripts' }, async ({
  context,
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/test/contact')
  await page.getByLabel('Name').fill('Grace Hopper')
  await page.getByLabel('Subject').fill('Opening hours')
  await page.getByLabel('Message').fill('When are you open?')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send' }).click()
  if (javaScriptEnabled) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  }
  await context.setOffline(false)
  if (javaScriptEnabled) {
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
    await expect(page.getByLabel('Message')).toHaveValue('When are you open?')
    await page.getByRole('button', { name: 'Send' }).click()
  } else {
    // The browser shows its own error page, whose reload sends the form again.
    await page.reload()
  }
  await expect(page.getByRole('definition')).toHaveText([
    'Grace Hopper',
    'Opening hours',
    'When are you open?',
  ])
})

test('A form of an earlier deploy is rejected, and what was typed comes back', {
  tag: '@scripts',
}, async ({ page, javaScriptEnabled }) => {
  await page.goto('/test/contact')
  await page.getByLabel('Name').fill('<b>Grace Hopper</b>')
  await page.route('/test/contact', async (route) => {
    const headers = route.request().headers()
    if (headers['next-action']) headers['next-action'] = '40aa'
    const postData = route
      .request()
      .postData()
      ?.replace(/(ACTION_ID_\w+)\w/, '$1z')
    if (route.request().method() === 'POST') await route.continue({ headers, postData })
    else await route.continue()
  })
  const posted = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Send' }).click()
  expect((await posted).status()).toBe(409)
  await page.unroute('/test/contact')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This form has changed')
  if (javaScriptEnabled) {
    await page.reload()
    await expect(page.getByLabel('Name')).toHaveValue('<b>Grace Hopper</b>')
    return
  }
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('<b>Grace Hopper</b>')
  await page.getByRole('link', { name: 'Open this page again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact us')
})

test.describe('', { tag: '@only-scripts' }, () => {
  async function sendOffline(page: Page, context: BrowserContext) {
    await page.getByLabel('What is your nickname?').fill('Ada')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alert', { name: 'Something went wrong' })).toBeFocused()
    await context.setOffline(false)
  }

  const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
    'by a link': (page) => page.getByRole('link', { name: 'What we remember' }).click(),
    'by its address': (page) => page.goto('/session'),
  }

  for (const [how, leave] of Object.entries(WAYS)) {
    test(`What was typed is deleted when another page is opened ${how}`, async ({
      context,
      page,
    }) => {
      await page.goto('/test/nickname')
      await sendOffline(page, context)
      await leave(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we remember')
      await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}')
      await page.goBack()
      await expect(page.getByLabel('What is your nickname?')).toHaveValue('')
      await page.goto('/test/nickname')
      await expect(page.getByLabel('What is your nickname?')).toHaveValue('')
    })
  }

  for (const [title, minutes, value] of [
    ['Within 15 minutes a reload of the error page brings back what was typed', '14:00', 'Ada'],
    ['After 15 minutes a reload of the error page brings back nothing', '15:01', ''],
  ] as const) {
    test(title, async ({ context, page }) => {
      await page.clock.install()
      await page.goto('/test/nickname')
      await sendOffline(page, context)
      await page.clock.fastForward(minutes)
      await page.goto('/test/nickname')
      await expect(page.getByLabel('What is your nickname?')).toHaveValue(value)
    })
  }

  test('What was typed survives a reload that fails', async ({ context, page, serve }) => {
    const broken = await serve({ NODE_OPTIONS: '--import ./e2e/support/broken.mjs' })
    await page.goto('/test/nickname')
    await sendOffline(page, context)
    await page.route('/test/nickname', async (route) =>
      route.fulfill({ response: await page.request.get(`${broken.url}/test/nickname`) }),
    )
    expect((await page.reload())?.status()).toBe(500)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
    await page.unroute('/test/nickname')
    await page.reload()
    await expect(page.getByLabel('What is your nickname?')).toHaveValue('Ada')
  })

  test('“Try again” on the error page brings back what was typed, even after a day', async ({
    context,
    page,
  }) => {
    await page.clock.install()
    await page.goto('/test/nickname')
    await sendOffline(page, context)
    await page.clock.fastForward('24:00:00')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByLabel('What is your nickname?')).toHaveValue('Ada')
    await sendOffline(page, context)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByLabel('What is your nickname?')).toHaveValue('Ada')
  })
})
