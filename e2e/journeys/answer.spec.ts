import type { BrowserContext } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { random } from '#lib/random.fixture.ts'
import { ENTRY_BYTES } from '#lib/session/limits.ts'
import {
  answerAll,
  change,
  enterDinner,
  enterName,
  enterVisit,
  finish,
  goOn,
  heading,
  runOf,
  start,
  wantsToEat,
} from './guest.ts'

/** Fills the browser with cookies of others, until our entries have only so many bytes left. */
async function leaveRoom(context: BrowserContext, url: string | undefined, bytes: number) {
  const ours = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const theirs = ENTRY_BYTES - bytes - ours.length - 2 * '; one='.length
  await context.addCookies(
    ['one', 'two'].map((name) => ({ name, value: 'x'.repeat(theirs / 2), url: `${url}/` })),
  )
}

test('Text for a question that is no longer asked is set aside, and the visitor is told', async ({
  page,
  context,
}) => {
  await start(page)
  const run = runOf(page)
  await enterName(page)
  await enterVisit(page)
  await heading(page, 'What will you eat?')
  const other = await context.newPage()
  await other.goto(`${run}visit`)
  await wantsToEat(other).uncheck()
  await goOn(other)
  await heading(other, 'Check your answers')
  await enterDinner(page, 'A warm soup')
  await heading(page, 'Check your answers')
  await expect(page.getByRole('status').first()).toContainText(
    'We keep what you typed for up to 15 minutes',
  )
  await change(page, 'When will you come?')
  await wantsToEat(page).check()
  await goOn(page)
  await expect(page.getByLabel('What you like to eat')).toHaveValue('A warm soup')
})

test('A draft of another form is deleted if an answer needs its room', async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto('/test/contact')
  await page.getByLabel('Message').fill(random(1800, [0x20, 0x7f]))
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(summary(page)).toBeVisible()
  const drafts = async () =>
    (await context.cookies()).filter(({ name }) => name.includes('draft')).length
  await start(page)
  await leaveRoom(context, baseURL, 50)
  expect(await drafts()).toBe(1)
  await enterName(page, 'S'.repeat(80))
  await heading(page, 'When will you come?')
  expect(await drafts()).toBe(0)
})

test('An answer may be the name of something in the code', async ({ page }) => {
  await answerAll(page, 'constructor')
  await page.goto('/session')
  await expect(page.getByRole('definition').first()).toHaveText('constructor')
  await page.goBack()
  await finish(page)
  await heading(page, 'A table for constructor')
})

test('Where there is no room for the result, it takes the room of its answers', async ({
  page,
  context,
  baseURL,
}) => {
  await answerAll(page)
  await leaveRoom(context, baseURL, 0)
  await finish(page)
  await heading(page, 'A table for Sam')
})

test('Where there is no room even then, the answers stay', { tag: '@all' }, async ({
  page,
  context,
  baseURL,
}) => {
  await answerAll(page)
  await leaveRoom(context, baseURL, -600)
  await finish(page)
  await expect(page.getByRole('status').first()).toContainText('We can’t store the result as well.')
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition')).toHaveText(['Sam', '20 January 2999', 'Yes', 'Soup'])
  await context.clearCookies({ name: /^(one|two)$/ })
  await finish(page)
  await heading(page, 'A table for Sam')
})
