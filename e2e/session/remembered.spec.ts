import { readFile } from 'node:fs/promises'
import { enterName, goOn, start, wantsToEat } from '#e2e/journeys/guest.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { cookieName } from '#lib/session/cookie.ts'

const contact = { name: 'Grace Hopper', subject: 'Opening hours', message: 'When are you open?' }

test('Every page leads to what is remembered, and there all of it is told', async ({
  context,
  page,
  remember,
}) => {
  await remember({ nickname: 'Ada', contact })
  for (const path of [
    '/',
    '/test/nickname',
    '/test/contact',
    '/test/contact/sent',
    '/test/bound',
    '/nothing/here',
  ]) {
    await page.goto(path)
    await page.getByRole('link', { name: 'What we remember' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we remember')
  }
  const section = page.getByRole('region', { name: 'Your message' })
  await expect(section.getByRole('term')).toHaveText(['Name', 'Subject', 'Message'])
  await section.getByText('Times, size and seal').click()
  await expect(section.getByRole('term')).toHaveText([
    'Name',
    'Subject',
    'Message',
    'First saved',
    'Last saved',
    'Expires',
    'Size',
    'What a thief sees',
  ])
  await expect(section.getByRole('definition').nth(1)).toHaveText('Opening hours')
  const cookie = (await context.cookies()).find(({ name }) => name === cookieName('contact', true))
  const bytes = `${cookie?.name}=${cookie?.value}`.length
  await expect(section.getByRole('definition').nth(6)).toHaveText(`${bytes} bytes`)
  await expect(section.getByRole('definition').last()).toHaveText(`${cookie?.value.slice(0, 60)}…`)
  const moments = await section.getByRole('time').all()
  const [first, last, until] = await Promise.all(
    moments.map(async (moment) => Date.parse((await moment.getAttribute('datetime')) ?? '') / 1000),
  )
  expect(first).toBe(last)
  expect(until).toBe((last ?? 0) + 14 * 24 * 60 * 60)
})

test('A rejected form is remembered too, and says so', async ({ page }) => {
  await page.goto('/test/contact')
  await page.getByLabel('Subject').fill('Opening hours')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(summary(page)).toBeFocused()
  await page.goto('/session')
  const section = page.getByRole('region', { name: 'Unfinished: Your message' })
  await expect(section.getByRole('term').first()).toHaveText('Subject')
  await expect(section.getByRole('definition').first()).toHaveText('Opening hours')
})

test('A rejected answer of a journey is shown with the labels of its step', async ({ page }) => {
  await start(page)
  await enterName(page)
  await wantsToEat(page).check()
  await goOn(page)
  await expect(summary(page)).toBeVisible()
  await page.goto('/session')
  const section = page.getByRole('region', { name: 'Unfinished: When will you come? (A booking)' })
  await expect(section.getByRole('term').first()).toHaveText('I would like to eat')
  await expect(section.getByRole('definition').first()).toHaveText('Yes')
})

test('What another tab has changed is not forgotten before I have seen it', async ({
  page,
  context,
  remember,
}) => {
  await remember({ nickname: 'Ada', contact })
  await page.goto('/session')
  const tab = await context.newPage()
  await tab.goto('/test/nickname')
  await tab.getByLabel('What is your nickname?').fill('Grace')
  await tab.getByRole('button', { name: 'Save' }).click()
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Hello, Grace!')
  const nickname = page.getByRole('region', { name: 'Your nickname' })
  await nickname.getByRole('button', { name: 'Forget this' }).click()
  await expect(page.getByRole('status')).toContainText('Nothing was forgotten')
  await expect(nickname.getByRole('definition').first()).toHaveText('Grace')
  await nickname.getByRole('button', { name: 'Forget this' }).click()
  await expect(page.getByRole('status')).toHaveText('That has been forgotten')
  await expect(nickname).toHaveCount(0)
})

test('A date that I typed half is shown so that I can read it', { tag: '@all' }, async ({
  page,
}) => {
  await start(page)
  await enterName(page)
  await page.getByRole('textbox', { name: 'Day' }).fill('3')
  await page.getByRole('textbox', { name: 'Year' }).fill('2999')
  await goOn(page)
  await expect(summary(page)).toBeVisible()
  await page.goto('/session')
  const section = page.getByRole('region', { name: 'Unfinished: When will you come? (A booking)' })
  await expect(section.getByRole('definition').first()).toHaveText('Day 3, no month, year 2999')
})

test('A visitor takes a copy of everything as a file', async ({ page, remember }) => {
  await remember({ nickname: 'Ada', contact })
  await page.goto('/session')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^[\w-]+\.json$/)
  const copy = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect(copy).toMatchObject({ nickname: { value: 'Ada' }, contact: { value: contact } })
  expect(Date.parse(copy.contact.expiresAt)).toBeGreaterThan(Date.now())
})

test('A visitor has one thing forgotten, then everything, and no cookie is left', {
  tag: '@scripts',
}, async ({ context, page, remember }) => {
  await remember({ nickname: 'Ada', contact })
  await context.addCookies([{ name: 'theirs', value: '1', url: 'http://localhost/' }])
  const names = async () => (await context.cookies()).map(({ name }) => name).sort()
  await page.goto('/session')
  await page.getByRole('button', { name: /^Forget this.*Your message/ }).click()
  await expect(page.getByRole('status')).toHaveText('That has been forgotten')
  await expect(page.getByRole('region', { name: 'Your message' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Your nickname' })).toBeVisible()
  expect(await names()).toEqual([cookieName('nickname', true), 'theirs'])
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByRole('status')).toHaveText('Everything has been forgotten')
  await expect(page.getByText('At the moment we remember nothing.')).toBeVisible()
  expect(await names()).toEqual(['theirs'])
  await page.reload()
  await expect(page).toHaveURL('/session')
  await expect(page.getByText('At the moment we remember nothing.')).toBeVisible()
})

test('What can not be read is shown as such, and can be forgotten', async ({
  context,
  page,
  remember,
}) => {
  await remember({ nickname: 'Ada' }, 15 * 24 * 60 * 60)
  await page.goto('/session')
  const section = page.getByRole('region', { name: 'Your nickname' })
  await expect(section).toContainText('It has expired')
  await section.getByRole('button', { name: /^Forget this/ }).click()
  await expect(page.getByRole('status')).toHaveText('That has been forgotten')
  expect(await context.cookies()).toEqual([])
})
