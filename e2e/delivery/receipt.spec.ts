import type { Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { parseEnv } from '#lib/config/env.ts'
import { prepared } from '#lib/delivery/message.fixture.ts'
import { makeReceipt } from '#lib/delivery/receipt.ts'

const UNKNOWN =
  'This is not one of our receipts, or a part of it is missing, or it is so old that we can no longer check it'

/** 15 January 2027, 08:00:05 UTC. */
const MOMENT = 1_800_000_005

const { reference } = prepared.message

const make = (form: string, SESSION_SECRET = process.env.SESSION_SECRET) =>
  makeReceipt({ ...prepared.message, form }, MOMENT, parseEnv({ SESSION_SECRET }).secrets)

const field = (page: Page) => page.getByLabel('Receipt', { exact: true })
const said = (page: Page) => page.getByRole('region', { name: 'What the receipt says' })

async function check(page: Page, receipt: string) {
  await field(page).fill(receipt)
  await page.getByRole('button', { name: 'Check' }).click()
}

async function expectUnknown(page: Page, pasted: string) {
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText([UNKNOWN])
  await expect(page.getByText(`Error: ${UNKNOWN}`)).toBeVisible()
  await expect(field(page)).toHaveValue(pasted)
  await expect(said(page)).toHaveCount(0)
}

test.use({ timezoneId: 'Asia/Tokyo' })

test('I paste a receipt and read what was received, and when by my own clock', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/receipt')
  const receipt = await make('booking')
  await check(page, receipt)
  await expect(page.getByRole('status')).toHaveText('This receipt is ours')
  await expect(page).toHaveURL('/receipt')
  const time = javaScriptEnabled ? '17:00 GMT+9' : '08:00 UTC'
  const sentence = `This was received on 15 January 2027 at ${time}.`
  await expect(said(page).getByText('received on')).toHaveText(sentence)
  await expect(said(page).getByRole('definition')).toHaveText([reference, 'A booking'])
  await expect(field(page)).toHaveValue(receipt)

  const methods: string[] = []
  page.on('request', (request) => methods.push(request.method()))
  await page.reload()
  await expect(said(page).getByText('received on')).toHaveText(sentence)
  expect(methods).not.toContain('POST')
  await expect(page.getByRole('status')).toHaveText('')
})

test('A receipt says which form it is of, also if that is not there any more', async ({ page }) => {
  await page.goto('/receipt')
  await check(page, await make('contact'))
  await expect(said(page).getByRole('definition')).toHaveText([reference, 'Your message'])
  await check(page, await make('old-form'))
  await expect(said(page).getByRole('definition')).toHaveText([reference, 'old-form'])
})

test('A receipt may be quoted in a mail, in several lines', async ({ page }) => {
  await page.goto('/receipt')
  const receipt = await make('booking')
  const lines = receipt.match(/.{1,30}/g) ?? []
  await check(page, lines.map((line) => `> ${line}`).join('\n'))
  await expect(said(page)).toContainText(reference)
})

test('What is no receipt comes back as I pasted it, and the answer before it is gone', async ({
  page,
}) => {
  await page.goto('/receipt')
  const receipt = await make('booking')
  const [secret, sealed = ''] = receipt.split('.')
  const forged = `${secret}.${[...sealed].reverse().join('')}`
  await check(page, forged)
  await expectUnknown(page, forged)
  await check(page, receipt)
  await expect(said(page)).toContainText(reference)
  await expect(summary(page)).toHaveCount(0)
  await check(page, 'K7M2-9QXT')
  await expectUnknown(page, 'K7M2-9QXT')
})

test('I am told that I pasted nothing, or too much', async ({ page }) => {
  await page.goto('/receipt')
  await check(page, '')
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a receipt'])
  // It would open without the spaces. But an error and an answer together would be a riddle.
  const spaced = [...(await make('booking'))].join(' '.repeat(5))
  await check(page, spaced)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Receipt must be 700 characters or fewer',
  ])
  await expect(field(page)).toHaveValue(spaced)
  await expect(said(page)).toHaveCount(0)
})

test('The button says that the receipt is being checked', { tag: '@only-scripts' }, async ({
  page,
}) => {
  await page.goto('/receipt')
  await field(page).fill('x')
  const answer = Promise.withResolvers<void>()
  await page.route('/receipt', async (route) => {
    await answer.promise
    await route.continue()
  })
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('button', { name: 'Check' })).toHaveText('Checking…')
  answer.resolve()
  await expectUnknown(page, 'x')
})

test('A receipt is checked with the keyboard alone', { tag: '@all' }, async ({ page }) => {
  await page.goto('/receipt')
  await field(page).focus()
  await page.keyboard.insertText(await make('booking'))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Check' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText(reference)
})

test('A receipt that I checked is remembered for a while, and I can have it forgotten', async ({
  page,
}) => {
  await page.goto('/receipt')
  const receipt = await make('booking')
  await check(page, receipt)
  await expect(said(page)).toBeVisible()
  await page.goto('/session')
  const section = page.getByRole('region', { name: 'A receipt that you checked' })
  await expect(section.getByRole('term').first()).toHaveText('Receipt')
  // A longer one is cut there: its length depends on the secret.
  await expect(section.getByRole('definition').first()).toContainText(receipt.slice(0, 150))
  await section.getByRole('button', { name: /^Forget this/ }).click()
  await expect(page.getByRole('status')).toHaveText('That has been forgotten')
  await page.goto('/receipt')
  await expect(field(page)).toHaveValue('')
  await expect(said(page)).toHaveCount(0)
})

test('A receipt opens after a rotation of the secrets, until the old one is removed', {
  tag: '@all',
}, async ({ page, serve }) => {
  const [old, fresh] = ['o'.repeat(32), 'n'.repeat(32)]
  const receipt = await make('booking', old)
  const server = await serve({ SESSION_SECRET: `${fresh},${old}` })
  await page.goto(`${server.url}/receipt`)
  await check(page, receipt)
  await expect(said(page)).toContainText(reference)
  await server.restart({ SESSION_SECRET: fresh })
  await page.goto(`${server.url}/receipt`)
  await check(page, receipt)
  await expectUnknown(page, receipt)
})
