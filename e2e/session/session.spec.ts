import { expect, test } from './fixtures.ts'

const hero = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }

test('Each entry is sealed in a cookie of its own that scripts and other sites do not get', async ({
  context,
  page,
  visit,
}) => {
  await visit('/')
  await page.getByLabel('What is your name?').fill('Ada')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  const cookies = await context.cookies()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatchObject({
    name: '__Host-keepsake.name',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  })
  expect(cookies[0]?.value).not.toContain('Ada')
})

test('A cookie that can not be trusted reads as absent, and never as an error', async ({
  context,
  page,
  remember,
}) => {
  await remember({ hero, name: 'Ada' })
  const [hers, his] = await Promise.all(
    ['name', 'hero'].map(async (key) => {
      const found = (await context.cookies()).find(({ name }) => name.endsWith(`.${key}`))
      if (!found) throw new Error(`no cookie for ${key}`)
      return found
    }),
  )
  if (!hers || !his) throw new Error('no cookies')
  const unreadable = [
    `${his.value.slice(0, -12)}AAAAAAAAAA~2`,
    his.value.slice(0, 100),
    'rubbish',
    '%%%',
    hers.value,
    his.value.replace(/\*\d+\*/, '*1*'),
  ]
  for (const value of unreadable) {
    const { domain: _, ...cookie } = his
    await context.addCookies([{ ...cookie, domain: his.domain, value }])
    const response = await page.goto('/success')
    expect(response?.status()).toBe(200)
    await expect(page).toHaveURL('/heroes')
    await expect(page.getByLabel('Name')).toHaveValue('')
  }
})

test('A visit without a submit sets no cookie', async ({ context, page, remember }) => {
  await remember({ name: 'Ada', hero })
  const before = await context.cookies()
  for (const path of ['/', '/index', '/heroes', '/success', '/nothing/here']) {
    const response = await page.goto(path)
    expect(await response?.headerValue('set-cookie')).toBeNull()
  }
  expect(await context.cookies()).toEqual(before)
})

test('Whatever stands in our cookies, every page is served', async ({ page, baseURL }) => {
  for (const key of ['name', 'hero', 'flash', 'draft.hero', 'draft.name', 'q', '']) {
    for (const value of ['%', '', '*', 'Fe26.2*1*a*b*c*9999999999999*d*e~2', '%E0%A4%A']) {
      const headers = { cookie: `__Host-keepsake.${key}=${value}`, 'sec-fetch-dest': 'document' }
      for (const path of ['/', '/heroes', '/session', '/session/download']) {
        const answer = await page.request.get(`${baseURL}${path}`, { headers })
        expect(answer.status(), `${path} ${key}=${value}`).toBe(200)
      }
    }
  }
})
