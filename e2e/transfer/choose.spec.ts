import type { Page } from 'playwright/test'
import { saveBefore } from '#lib/transfer/opened.ts'
import {
  bring,
  brought,
  chooseFile,
  expect,
  linkIn,
  openFile,
  savedFile,
  test,
} from './fixtures.ts'

const nicknameIn = async (page: Page, nickname: string) => {
  await page.goto('/test/nickname')
  await page.getByLabel('Nickname').fill(nickname)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: `Hello, ${nickname}!` })).toBeVisible()
}

const says = async (page: Page, nickname: string) => {
  await page.goto('/test/nickname')
  await expect(page.getByRole('heading', { name: `Hello, ${nickname}!` })).toBeVisible()
}

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

test('I choose the other one, and take it back, as often as I like', async ({ page, other }) => {
  await nicknameIn(other, 'Grace')
  await openFile(other, await savedFile(page))
  for (const nickname of ['Ada', 'Grace', 'Ada']) {
    await other.getByRole('radio', { name: 'The other one' }).check()
    await bring(other)
    await brought(other)
    await expect(other.getByText('You have replaced something.')).toBeVisible()
    await says(other, nickname)
    await other.goto('/session/bring')
  }
  await other.getByRole('button', { name: 'Leave it' }).click()
  await expect(other.getByText('What this browser had before is forgotten')).toBeVisible()
})

test('What I replaced can be taken back after I have brought something else', async ({
  page,
  other,
  remember,
}) => {
  await nicknameIn(other, 'Grace')
  const files = [await savedFile(page)]
  await remember({ nickname: 'Bob' })
  await page.goto('/session/take')
  files.push(await savedFile(page))
  for (const file of files) {
    await openFile(other, file)
    await other.getByRole('radio', { name: 'The other one' }).check()
    await bring(other)
    await brought(other)
  }
  const grace = other.getByRole('region').filter({ hasText: 'Grace' })
  await expect(other.getByRole('region').filter({ hasText: 'Ada' })).toHaveCount(1)
  await grace.getByRole('radio', { name: 'The other one' }).check()
  await bring(other)
  await brought(other)
  await says(other, 'Grace')
})

test('Of two that I have replaced I can take one back, and not both into the same place', async ({
  page,
  seal,
}) => {
  const content = (d: string) => ({ k: 'nickname', v: 1, f: 1, l: 2e9, u: 2e9, d })
  await seal((here) => saveBefore([content('Grace'), content('Bob')], here))
  await page.goto('/session/bring')
  for (const radio of await page.getByRole('radio', { name: 'The other one' }).all()) {
    await radio.check()
  }
  await bring(page)
  const problem = page.getByRole('alert', { name: 'There is a problem' })
  await expect(problem).toContainText('you chose two for the same place')
  await says(page, 'Ada')
})

test('A page that is out of date brings nothing, and says what has changed', async ({
  page,
  other,
}) => {
  await nicknameIn(other, 'Grace')
  await openFile(other, await savedFile(page))
  await expect(other.getByRole('region', { name: 'Your nickname' })).toContainText('Grace')
  const tab = await other.context().newPage()
  await nicknameIn(tab, 'Bob')
  await other.getByRole('radio', { name: 'The other one' }).check()
  await bring(other)
  const problem = other.getByRole('alert', { name: 'There is a problem' })
  await expect(problem).toContainText('Nothing was saved')
  await expect(problem.getByRole('listitem')).toHaveText(['Your nickname'])
  await expect(other.getByRole('region', { name: 'Your nickname' })).toContainText('Bob')
  await says(tab, 'Bob')
  await other.getByRole('radio', { name: 'The other one' }).check()
  await bring(other)
  await brought(other)
  await says(tab, 'Ada')
})

test('A link that is out of date brings nothing either, and keeps what it brings', async ({
  page,
  other,
}) => {
  await other.goto(await linkIn(page))
  await expect(other.getByRole('checkbox', { name: 'Bring this' })).toBeChecked()
  const tab = await other.context().newPage()
  await nicknameIn(tab, 'Bob')
  await bring(other)
  await expect(other.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await says(tab, 'Bob')
  await other.getByRole('radio', { name: 'The other one' }).check()
  await bring(other)
  await brought(other)
  await says(tab, 'Ada')
})

test('A page with one file does not bring, or forget, what another tab has opened', async ({
  page,
  other,
  remember,
}) => {
  const tab = await other.context().newPage()
  await tab.goto('/session/bring')
  await openFile(other, await savedFile(page))
  await expect(other.getByRole('region', { name: 'Your nickname' })).toContainText('Ada')
  const stale = await other.context().newPage()
  await stale.goto('/session/bring')
  await remember({ nickname: 'Bob' })
  await page.goto('/session/take')
  await chooseFile(tab, await savedFile(page))
  await expect(tab.getByRole('region', { name: 'Your nickname' })).toContainText('Bob')
  await bring(other)
  const problem = other.getByRole('alert', { name: 'There is a problem' })
  await expect(problem).toContainText('Nothing was saved')
  await expect(other.getByRole('region', { name: 'Your nickname' })).toContainText('Bob')
  await stale.getByRole('button', { name: 'Leave it' }).click()
  await expect(stale.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
  await bring(other)
  await brought(other)
  await says(other, 'Bob')
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
  const opened = other.getByRole('region', { name: 'What you are about to bring here' })
  await opened.getByRole('button', { name: 'Forget this' }).click()
  await expect(other.getByText('At the moment we remember nothing.')).toBeVisible()
})

test('What this browser has already, I need not bring', async ({ page }) => {
  await openFile(page, await savedFile(page))
  await expect(page.getByText('This browser has the same already.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bring it into this browser' })).toHaveCount(0)
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

test('A form that came back with an error travels with what I typed', async ({
  page,
  other,
  visit,
}) => {
  await visit('/test/contact')
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

test('If the other browser has no room, nothing has changed, and I learn why', async ({
  page,
  other,
}) => {
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
