import { expect, summary, test } from './fixtures.ts'

test('A submit costs one round trip with JavaScript, and a 303 and a page without', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  await visit('/heroes')
  const requests: string[] = []
  page.on('response', (response) => {
    const request = response.request()
    if (['document', 'fetch'].includes(request.resourceType())) {
      requests.push(`${request.method()} ${new URL(request.url()).pathname}`)
    }
  })
  const press = () => page.getByRole('button', { name: 'Create hero' }).click()
  await press()
  await expect(summary(page)).toBeFocused()
  expect(requests.splice(0)).toEqual(
    javaScriptEnabled ? ['POST /heroes'] : ['POST /heroes', 'GET /heroes'],
  )
  for (const label of ['Name', 'Alter ego', 'Catch phrase']) await page.getByLabel(label).fill('X')
  await press()
  await expect(page).toHaveURL('/success')
  await expect(page.getByRole('definition')).toHaveCount(3)
  expect(requests).toEqual(javaScriptEnabled ? ['POST /heroes'] : ['POST /heroes', 'GET /success'])
})

test('A refresh sends nothing again, after an error and after success', async ({ page, visit }) => {
  await visit('/')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(summary(page)).toBeFocused()
  const methods: string[] = []
  page.on('request', (request) => methods.push(request.method()))
  await page.reload()
  await expect(summary(page)).toBeVisible()
  await page.getByLabel('What is your name?').fill('Ada')
  methods.length = 0
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  expect(methods).toContain('POST')
  methods.length = 0
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  expect(methods).not.toContain('POST')
  await expect(summary(page)).toHaveCount(0)
})

test('However many tries it took, Back leads to the page before the form', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  await visit('/user/Ada')
  await page.getByRole('link', { name: 'Heroes' }).click()
  const press = () => page.getByRole('button', { name: 'Create hero' }).click()
  await press()
  await expect(summary(page).getByRole('link')).toHaveCount(3)
  await page.getByLabel('Name').fill('Batman')
  await press()
  await expect(summary(page).getByRole('link')).toHaveCount(2)
  await page.goBack()
  if (!javaScriptEnabled) {
    // A browser by itself keeps an entry for each try; each of them shows the draft as it is now.
    await expect(page.getByLabel('Name')).toHaveValue('Batman')
    await page.goBack()
    await expect(page.getByLabel('Name')).toHaveValue('Batman')
    await page.goBack()
  }
  await expect(page).toHaveURL('/user/Ada')
})

test('An error on /index leads back to the form, and Back to the page before it', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  await visit('/user/Ada')
  await visit('/index')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(summary(page)).toBeFocused()
  await expect(page).toHaveURL('/')
  await page.goBack()
  await expect(page).toHaveURL(javaScriptEnabled ? '/user/Ada' : '/index')
})

test('A draft belongs to its form, survives a look elsewhere and is gone after success', async ({
  page,
  visit,
}) => {
  await visit('/heroes')
  await page.getByLabel('Name').fill('Batman')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(summary(page)).toBeFocused()
  await visit('/')
  await expect(summary(page)).toHaveCount(0)
  await page.getByLabel('What is your name?').fill('Ada')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await visit('/heroes')
  await expect(summary(page).getByRole('link')).toHaveCount(2)
  await expect(page.getByLabel('Name')).toHaveValue('Batman')
  await page.getByLabel('Alter ego').fill('Bruce')
  await page.getByLabel('Catch phrase').fill('Night')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page).toHaveURL('/success')
  await visit('/heroes')
  await expect(summary(page)).toHaveCount(0)
  await expect(page).toHaveTitle('Create a hero – Keepsake')
})

test('A name of 100,000 characters comes back cut, and the error says so', async ({
  page,
  visit,
}) => {
  await visit('/')
  const field = page.getByLabel('What is your name?')
  await field.fill('é🦸'.repeat(33_333))
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(summary(page).getByRole('link')).toHaveText(
    /^Your name must be 80 characters or fewer\. Only the first [\d,]+ characters could be kept$/,
  )
  const kept = await field.inputValue()
  expect(kept.length).toBeGreaterThan(800)
  expect('é🦸'.repeat(33_333).startsWith(kept)).toBe(true)
})

test('A second press while the first is under way does nothing', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  await visit('/heroes')
  for (const label of ['Name', 'Alter ego', 'Catch phrase']) await page.getByLabel(label).fill('X')
  let posts = 0
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('/heroes', async (route) => {
    if (route.request().method() === 'POST') posts += 1
    await held
    await route.continue()
  })
  const button = page.getByRole('button')
  if (javaScriptEnabled) {
    await button.dblclick()
    await expect(button).toHaveText('Saving…')
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByLabel('Name')).not.toBeEditable()
    await button.press('Enter')
    await page.getByLabel('Name').press('Enter')
    release()
  } else {
    release()
    await button.dblclick({ noWaitAfter: true })
  }
  await expect(page).toHaveURL('/success')
  await expect(page.getByRole('definition')).toHaveText(['X', 'X', 'X'])
  // A press that was taken would be sent by now: the router sends one action after the other.
  await page.getByRole('link', { name: 'What we remember' }).click()
  await expect(page).toHaveURL('/session')
  if (javaScriptEnabled) expect(posts).toBe(1)
})
