import { expect, summary, test } from '#e2e/support/fixtures.ts'

test('A submit is one request with JavaScript, and a POST and a GET without', {
  tag: '@both',
}, async ({ page, remember, javaScriptEnabled }) => {
  // The very first form is sent twice, to see whether the browser sends cookies back.
  await remember({ nickname: 'Ada' })
  await page.goto('/test/contact')
  const requests: string[] = []
  page.on('response', (response) => {
    const request = response.request()
    if (['document', 'fetch'].includes(request.resourceType())) {
      requests.push(`${request.method()} ${new URL(request.url()).pathname}`)
    }
  })
  const send = () => page.getByRole('button', { name: 'Send' }).click()
  await send()
  await expect(summary(page)).toBeFocused()
  expect(requests.splice(0)).toEqual(
    javaScriptEnabled ? ['POST /test/contact'] : ['POST /test/contact', 'GET /test/contact'],
  )
  for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill('X')
  await send()
  await expect(page).toHaveURL('/test/contact/sent')
  await expect(page.getByRole('definition')).toHaveCount(3)
  expect(requests).toEqual(
    javaScriptEnabled ? ['POST /test/contact'] : ['POST /test/contact', 'GET /test/contact/sent'],
  )
})

test('A refresh submits nothing again, after an error and after success', async ({ page }) => {
  await page.goto('/test/nickname')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(summary(page)).toBeFocused()
  const methods: string[] = []
  page.on('request', (request) => methods.push(request.method()))
  await page.reload()
  await expect(summary(page)).toBeVisible()
  await page.getByLabel('What is your nickname?').fill('Ada')
  methods.length = 0
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  expect(methods).toContain('POST')
  methods.length = 0
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  expect(methods).not.toContain('POST')
  await expect(summary(page)).toHaveCount(0)
})

test('Back leads to the page before the form, after any number of rejected submits', {
  tag: '@scripts',
}, async ({ page, javaScriptEnabled }) => {
  await page.goto('/test/nickname')
  await page.getByRole('link', { name: 'Contact us' }).click()
  const send = () => page.getByRole('button', { name: 'Send' }).click()
  await send()
  await expect(summary(page).getByRole('link')).toHaveCount(3)
  await page.getByLabel('Name').fill('Grace Hopper')
  await send()
  await expect(summary(page).getByRole('link')).toHaveCount(2)
  await page.goBack()
  if (!javaScriptEnabled) {
    // Without scripts the history has an entry for each submit. Each shows the current draft.
    await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
    await page.goBack()
    await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
    await page.goBack()
  }
  await expect(page).toHaveURL('/test/nickname')
})

test('A draft belongs to its form, survives visits to other pages, and is deleted after success', async ({
  page,
}) => {
  await page.goto('/test/contact')
  await page.getByLabel('Name').fill('Grace Hopper')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(summary(page)).toBeFocused()
  await page.goto('/test/nickname')
  await expect(summary(page)).toHaveCount(0)
  await page.getByLabel('What is your nickname?').fill('Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await page.goto('/test/contact')
  await expect(summary(page).getByRole('link')).toHaveCount(2)
  await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
  await page.getByLabel('Subject').fill('Hours')
  await page.getByLabel('Message').fill('When?')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page).toHaveURL('/test/contact/sent')
  await page.goto('/test/contact')
  await expect(summary(page)).toHaveCount(0)
  await expect(page).toHaveTitle(/^Contact us – /)
})

test('An answer of 100,000 characters comes back shortened, and the error says so', {
  tag: '@all',
}, async ({ page }) => {
  await page.goto('/test/nickname')
  const field = page.getByLabel('What is your nickname?')
  // Chromium takes seconds to draw an input with thousands of emoji.
  const long = `${'é'.repeat(98)}🦸`.repeat(1000)
  await field.fill(long)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(summary(page).getByRole('link')).toHaveText(
    /^Your nickname must be 80 characters or fewer\. Only the first [\d,]+ characters could be saved$/,
  )
  const shortened = await field.inputValue()
  expect(shortened.length).toBeGreaterThan(800)
  expect(long.startsWith(shortened)).toBe(true)
})
