import type { BrowserContext, Page } from 'playwright/test'
import { expect, receipt, send, test } from '#e2e/delivery/fixtures.ts'
import { heading } from '#e2e/journeys/guest.ts'
import { ENTRY_BYTES } from '#lib/session/limits.ts'
import { about, another, answerRest, enterJob, start } from './applicant.ts'
import { INN, MILL } from './saved.ts'
import { answerAll, finish } from './writer.ts'

const MESSAGE =
  'I can’t find the form for a second letter. Where is it? I have looked at every page.'

async function fillIn(page: Page, texts: Record<string, string>) {
  for (const [label, text] of Object.entries(texts)) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
  }
}

async function sendMessage(page: Page) {
  await page.goto('/contact')
  await fillIn(page, { 'Your name': 'Ada Lovelace', Email: 'ada@example.org', Message: MESSAGE })
  await page.getByRole('radio', { name: 'A problem' }).check()
  await page.getByRole('checkbox', { name: 'Forms' }).check()
  await page.getByLabel('You may write to me').check()
  await send(page)
  await heading(page, 'Thank you')
}

async function sendFeedback(page: Page) {
  await page.goto('/feedback')
  await page.getByRole('radio', { name: '4' }).check()
  await fillIn(page, {
    'What should we keep?': 'The forms that come back as I typed them.',
    'What should we change?': 'The list of jobs could show the years.',
  })
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await send(page)
  await expect(receipt(page)).toBeAttached()
}

async function apply(page: Page) {
  await start(page)
  await about(page)
  for (const job of [MILL, INN]) {
    await another(page, 'Yes')
    await enterJob(page, job)
  }
  await another(page, 'No')
  await answerRest(page)
  await send(page)
  await heading(page, 'Your application is complete')
}

/** @returns the bytes of the Cookie header, without a message that is shown once */
async function cookieBytes(context: BrowserContext) {
  const cookies = await context.cookies()
  const lasting = cookies.filter(({ name }) => !/keepsake\.(flash|probe)$/.test(name))
  return lasting.map(({ name, value }) => `${name}=${value}`).join('; ').length
}

test(
  'I finish all six examples in one browser, and nothing is too much',
  { tag: '@all' },
  async ({ page, context, receiver }, testInfo) => {
    test.slow()
    await page.goto('/')
    await fillIn(page, { 'What is your name?': 'Ada Lovelace' })
    await page.getByRole('button', { name: 'Apologize' }).click()
    await heading(page, 'Hello, Ada Lovelace!')
    await page.goto('/heroes')
    await fillIn(page, {
      Name: 'Batman',
      'Alter ego': 'Bruce Wayne',
      'Catch phrase': 'I am the night',
    })
    await page.getByRole('button', { name: 'Create hero' }).click()
    await heading(page, 'You successfully submitted a hero!')
    await sendMessage(page)
    await sendFeedback(page)
    await answerAll(page, 'I will replace it')
    await finish(page)
    await heading(page, 'Your letter to Sam')
    await apply(page)
    expect(receiver.received.map(({ message }) => message.form)).toEqual([
      'message',
      'feedback',
      'application',
    ])
    await page.goto('/session')
    for (const name of [
      'Your name',
      'Your hero',
      'Your message',
      'Your feedback',
      'A finished apology to Sam',
      'A finished application',
    ]) {
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
    }
    const bytes = await cookieBytes(context)
    testInfo.annotations.push({ type: 'bytes of cookies', description: `${bytes}` })
    console.info(`All six examples finished: ${bytes} bytes of cookies`)
    // Room is left to answer one of them once more.
    expect(bytes).toBeLessThan(ENTRY_BYTES)
  },
)

test('Of what I sent the receipt stays in this browser, and the answers do not', async ({
  page,
  context,
}) => {
  await sendMessage(page)
  await expect(receipt(page)).toBeAttached()
  await expect(page.getByText('What you wrote is no longer stored in this browser.')).toBeVisible()
  expect(await cookieBytes(context)).toBeLessThan(1300)
  await page.goto('/session')
  const stored = page.getByRole('region', { name: 'Your message' })
  await expect(stored).toContainText('Reference')
  await expect(stored).not.toContainText('Ada Lovelace')
  await page.goto('/contact')
  await expect(page.getByText('You have sent this form before.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('')
  await page.getByRole('link', { name: 'Show the receipt' }).click()
  await heading(page, 'Thank you')
})
