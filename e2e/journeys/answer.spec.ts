import {
  amends,
  answerAll,
  finish,
  goOn,
  heading,
  runOf,
  start,
  whatHappened,
  who,
} from '#e2e/examples/writer.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { random } from '#lib/random.fixture.ts'
import { ENTRY_BYTES } from '#lib/session/budget.ts'

test('Text for a question that is no longer asked is set aside, and the visitor told', async ({
  page,
  context,
}) => {
  await start(page)
  const run = runOf(page)
  await who(page)
  await whatHappened(page)
  await page.getByRole('radio', { name: 'I will give something' }).check()
  await goOn(page)
  await heading(page, 'What will you give?')
  const other = await context.newPage()
  await other.goto(`${run}amends`)
  await amends(other, 'I have words only')
  await heading(other, 'How should it sound?')
  await page.getByLabel('What you will give').fill('A new bicycle')
  await goOn(page)
  await heading(page, 'How should it sound?')
  await expect(page.getByRole('status').first()).toContainText('you will find what you typed')
  await page.goto(`${run}amends`)
  await page.getByRole('radio', { name: 'I will give something' }).check()
  await goOn(page)
  await expect(page.getByLabel('What you will give')).toHaveValue('A new bicycle')
})

test('What was rejected elsewhere gives way to an answer', async ({ page, context, baseURL }) => {
  await page.goto('/contact')
  await page.getByLabel('Message').fill(random(1800, [0x20, 0x7f]))
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(summary(page)).toBeVisible()
  const [draft] = (await context.cookies()).filter(({ name }) => name.includes('draft'))
  const theirs = 'x'.repeat(3000)
  expect(draft?.value.length).toBeGreaterThan(3000)
  await context.addCookies([{ name: 'theirs', value: theirs, url: `${baseURL}/` }])
  await start(page)
  await who(page, 'S'.repeat(80))
  await heading(page, 'What happened?')
})

test('An answer may be called like anything', async ({ page }) => {
  await answerAll(page, 'I have words only', 'constructor')
  await page.goto('/session')
  await expect(page.getByRole('definition').first()).toHaveText('constructor')
  await page.goBack()
  await finish(page)
  await heading(page, 'Your letter to constructor')
})

test('Where there is no room for the letter, it takes that of its answers', async ({
  page,
  context,
  baseURL,
}) => {
  await answerAll(page)
  const ours = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const left = ENTRY_BYTES - ours.length - 2 * '; one='.length
  const theirs = ['one', 'two'].map((name) => ({
    name,
    value: 'x'.repeat(left / 2),
    url: `${baseURL}/`,
  }))
  await context.addCookies(theirs)
  await finish(page)
  await heading(page, 'Your letter to Sam')
})

test('Where there is no room even then, the answers stay', async ({ page, context, baseURL }) => {
  await answerAll(page)
  const theirs = ['one', 'two'].map((name) => ({
    name,
    value: 'x'.repeat(3500),
    url: `${baseURL}/`,
  }))
  await context.addCookies(theirs)
  await finish(page)
  await expect(page.getByRole('status').first()).toContainText(
    'Your browser has no room for the result',
  )
  await heading(page, 'Check your answers')
  await context.clearCookies({ name: /^(one|two)$/ })
  await finish(page)
  await heading(page, 'Your letter to Sam')
})
