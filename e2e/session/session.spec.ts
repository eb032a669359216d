import { expect, test } from '#e2e/support/fixtures.ts'
import { cookieName } from '#lib/session/cookie.ts'
import { PROBE } from '#lib/session/probe.ts'

const contact = { name: 'Grace Hopper', subject: 'Opening hours', message: 'When are you open?' }

test('Each entry is sealed in its own cookie, which scripts and other sites can’t read', async ({
  context,
  page,
}) => {
  await page.goto('/test/nickname')
  await page.getByLabel('What is your nickname?').fill('Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  // With scripts the cookie of probe.ts stays until the next page.
  const cookies = (await context.cookies()).filter(({ name }) => name !== cookieName(PROBE, true))
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatchObject({
    name: expect.stringMatching(/^__Host-.*\.nickname$/),
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  })
  expect(cookies[0]?.value).not.toContain('Ada')
})

test('A cookie that was changed or can’t be read is treated as absent, and is not an error', async ({
  context,
  page,
  remember,
}) => {
  await remember({ contact, nickname: 'Ada' })
  const [ofNickname, ofContact] = await Promise.all(
    ['nickname', 'contact'].map(async (key) => {
      const found = (await context.cookies()).find(({ name }) => name.endsWith(`.${key}`))
      if (!found) throw new Error(`no cookie for ${key}`)
      return found
    }),
  )
  if (!ofNickname || !ofContact) throw new Error('no cookies')
  const unreadable = [
    `${ofContact.value.slice(0, -12)}AAAAAAAAAA~2`,
    ofContact.value.slice(0, 100),
    'rubbish',
    '%%%',
    ofNickname.value,
    ofContact.value.replace(/\*\d+\*/, '*1*'),
  ]
  for (const value of unreadable) {
    const { domain: _, ...cookie } = ofContact
    await context.addCookies([{ ...cookie, domain: ofContact.domain, value }])
    const response = await page.goto('/test/contact/sent')
    expect(response?.status()).toBe(200)
    await expect(page).toHaveURL('/test/contact')
    await expect(page.getByLabel('Name')).toHaveValue('')
  }
})

test('A visit without a submit sets no cookie', async ({ context, page, remember }) => {
  await remember({ nickname: 'Ada', contact })
  const before = await context.cookies()
  for (const path of [
    '/',
    '/test/nickname',
    '/test/contact',
    '/test/contact/sent',
    '/nothing/here',
  ]) {
    const response = await page.goto(path)
    expect(await response?.headerValue('set-cookie')).toBeNull()
  }
  expect(await context.cookies()).toEqual(before)
})

test('Whatever our cookies contain, every page is served', { tag: '@requests' }, async ({
  request,
}) => {
  const drafts = ['draft.contact', 'draft.nickname', 'draft.booking.!!.guest', 'draft.x.y.z']
  for (const key of ['nickname', 'contact', 'flash', ...drafts, 'q', '']) {
    for (const value of ['%', '', '*', 'Fe26.2*1*a*b*c*9999999999999*d*e~2', '%E0%A4%A']) {
      const headers = { cookie: `${cookieName(key, true)}=${value}`, 'sec-fetch-dest': 'document' }
      for (const path of ['/test/nickname', '/test/contact', '/session', '/session/download']) {
        const response = await request.get(path, { headers })
        expect(response.status(), `${path} ${key}=${value}`).toBe(200)
      }
    }
  }
})
