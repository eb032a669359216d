import {
  bring,
  brought,
  expect,
  linkIn,
  nicknameIn,
  openFile,
  savedFile,
  says,
  test,
} from './fixtures.ts'

test.beforeEach(async ({ page, remember }) => {
  await remember({ nickname: 'Ada' })
  await page.goto('/session/take')
})

test('If both browsers have something, I see both, and nothing is replaced unasked', async ({
  page,
  other,
}) => {
  await nicknameIn(other, 'Grace')
  await openFile(other, await savedFile(page))
  const both = other.getByRole('region', { name: 'Your nickname' })
  await expect(both.getByRole('heading', { level: 3 })).toHaveText([
    'From the file',
    'In this browser',
  ])
  await expect(both.getByRole('definition').filter({ hasText: /^(Ada|Grace)$/ })).toHaveText([
    'Ada',
    'Grace',
  ])
  await expect(both.getByRole('radio', { name: 'The one in this browser' })).toBeChecked()
  await bring(other)
  await expect(other.getByText('Nothing in this browser has changed')).toBeVisible()
  await says(other, 'Grace')
})

test('I leave what a file has, and nothing of it stays', async ({ page, other }) => {
  await openFile(other, await savedFile(page))
  await other.getByRole('button', { name: 'Leave it' }).click()
  await expect(other.getByText('Nothing in this browser has changed')).toBeVisible()
  await expect(other.getByText('At the moment we remember nothing.')).toBeVisible()
})

test('What I have opened is listed, until I decide, and I can forget it', async ({
  page,
  other,
}) => {
  await openFile(other, await savedFile(page))
  await expect(other.getByRole('region', { name: 'Your nickname' })).toBeVisible()
  await other.goto('/session')
  const opened = other.getByRole('region', { name: 'Answers waiting to be imported' })
  await opened.getByRole('button', { name: 'Forget this' }).click()
  await expect(other.getByText('At the moment we remember nothing.')).toBeVisible()
})

test('What this browser has already, I need not bring', { tag: '@all' }, async ({ page }) => {
  await openFile(page, await savedFile(page))
  await expect(page.getByText('This browser already has this.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save in this browser' })).toHaveCount(0)
})

test('Opening a link changes nothing in the browser, until I press the button', async ({
  page,
  other,
}) => {
  const link = await linkIn(page)
  const answer = await other.goto(link)
  expect(answer?.headers()).toMatchObject({
    'cache-control': expect.stringContaining('no-store'),
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
  expect(await other.context().cookies()).toEqual([])
  await bring(other)
  await brought(other)
  expect(other.url()).not.toContain('code')
  await says(other, 'Ada')
})

test('A form that came back with an error travels with what I typed', { tag: '@all' }, async ({
  page,
  other,
}) => {
  await page.goto('/test/contact')
  await page.getByLabel('Subject').fill('Opening hours')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
  await page.goto('/session/take')
  await openFile(other, await savedFile(page))
  await bring(other)
  await brought(other)
  await other.goto('/test/contact')
  await expect(other.getByLabel('Subject')).toHaveValue('Opening hours')
})

test('If the other browser has no room, nothing has changed, and I learn why', {
  tag: '@all',
}, async ({ page, other }) => {
  const file = await savedFile(page)
  await other.context().addCookies([
    { name: 'other', value: 'x'.repeat(4000), url: page.url() },
    { name: 'another', value: 'x'.repeat(3100), url: page.url() },
  ])
  await openFile(other, file)
  const problem = other.getByRole('alert', { name: 'There is a problem' })
  await expect(problem).toContainText('We have no room')
  await other.context().clearCookies({ name: 'another' })
  await openFile(other, file)
  await bring(other)
  await brought(other)
})
