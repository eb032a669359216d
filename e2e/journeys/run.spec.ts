import {
  amends,
  answerAll,
  finish,
  goOn,
  heading,
  runOf,
  start,
  tone,
  whatHappened,
  who,
} from '#e2e/examples/writer.ts'
import { expect, hydrated, summary, test } from '#e2e/support/fixtures.ts'
import { cookieName } from '#lib/session/cookie.ts'

test('Two letters in two tabs do not mix', async ({ page, context }) => {
  const other = await context.newPage()
  await start(page)
  await start(other)
  await who(page, 'Sam')
  await who(other, 'Kim')
  await whatHappened(other, 'I forgot your birthday.')
  await whatHappened(page, 'I broke your blue vase.')
  for (const tab of [page, other]) {
    await amends(tab, 'I have words only')
    await tone(tab)
    await finish(tab)
  }
  await expect(page.getByRole('article')).toContainText('Dear Sam,')
  await expect(page.getByRole('article')).toContainText('blue vase')
  await expect(other.getByRole('article')).toContainText('Dear Kim,')
  await expect(other.getByRole('article')).toContainText('birthday')
})

test('The last button finishes once, however often it is pressed', async ({ page, context }) => {
  await answerAll(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await finish(page)
  await heading(page, 'Your letter to Sam')
  await finish(other)
  await heading(other, 'Your letter to Sam')
  await page.goto('/apology')
  await expect(page.getByRole('link', { name: 'A finished apology to Sam' })).toHaveCount(1)
})

test('The pages of a finished letter lead to it', async ({ page }) => {
  await answerAll(page)
  const run = runOf(page)
  await finish(page)
  await heading(page, 'Your letter to Sam')
  for (const part of ['who', 'gift', 'check']) {
    await page.goto(`${run}${part}`)
    await heading(page, 'Your letter to Sam')
  }
  await page.goBack()
  await heading(page, 'Your letter to Sam')
})

test('A fourth letter at once says which one it drops', async ({ page }) => {
  for (const name of ['Ann', 'Ben', 'Cat']) {
    await start(page)
    await who(page, name)
    await heading(page, 'What happened?')
  }
  await page.goto('/apology')
  await expect(page.getByText('the oldest is deleted: An apology to Ann')).toBeVisible()
  await page.getByRole('button', { name: 'Delete it and start another' }).click()
  await heading(page, 'Who is it for?')
  await page.goto('/apology')
  await expect(page.getByRole('link', { name: /^Continue: An apology/ })).toHaveText([
    /Ben/,
    /Cat/,
    /An apology$/,
  ])
})

test('An answer to a letter that is no longer kept begins it anew', async ({ page, context }) => {
  await start(page)
  const run = runOf(page)
  await context.clearCookies()
  await page.getByLabel('Their name').fill('Sam')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Choose what they are to you'])
  await expect(page.getByLabel('Their name')).toHaveValue('Sam')
  await context.clearCookies()
  await who(page, 'Sam')
  await heading(page, 'What happened?')
  await expect(page.getByText('Your earlier answers have expired.')).toBeVisible()
  await context.clearCookies()
  await page.goto(`${run}what`)
  await heading(page, 'Write an apology')
  await expect(page.getByText('Those answers have expired.')).toBeVisible()
})

test('A page that stays open for a day warns before its answers go, and keeps them on a press', async ({
  page,
  javaScriptEnabled,
  serve,
}) => {
  const server = await serve({})
  await page.clock.install()
  await page.goto(`${server.url}/apology`)
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Who is it for?')
  await expect(page.getByText('Your answers are saved until')).toBeVisible()
  if (!javaScriptEnabled) return
  await hydrated(page)
  await page.getByLabel('Their name').fill('Sam')
  const warning = page.getByText('Your answers will expire within half an hour.')
  await page.clock.fastForward('23:00:00')
  await expect(warning).toBeHidden()
  await page.clock.fastForward('00:36:00')
  await expect(warning).toBeVisible()
  await server.restart({ NODE_OPTIONS: '--import ./e2e/support/later.mjs' })
  await page.getByRole('button', { name: 'Save them for longer' }).press('Enter')
  await expect(warning).toBeHidden()
  await expect(page.getByText('Your answers are saved for longer now.')).toBeVisible()
  await expect(page.getByRole('status').last()).toBeFocused()
  await expect(page.getByLabel('Their name')).toHaveValue('Sam')
  await page.clock.fastForward('12:00:00')
  await expect(warning).toBeHidden()
})

test('Where the browser has no room for a letter, the visitor is told', async ({
  page,
  context,
  baseURL,
}) => {
  const theirs = ['one', 'two'].map((name) => ({
    name,
    value: 'x'.repeat(3100),
    url: `${baseURL}/`,
  }))
  await context.addCookies(theirs)
  await page.goto('/apology')
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Write an apology')
  await expect(page.getByRole('status').first()).toContainText('Your browser has no room for it')
})

test('A cookie that somebody made up hides no letter', async ({ request }) => {
  const headers = { cookie: `${cookieName('apology.', true)}=x; ${cookieName('letter.', true)}=x` }
  for (const path of ['/apology', '/session']) {
    expect((await request.get(path, { headers })).status()).toBe(200)
  }
})
