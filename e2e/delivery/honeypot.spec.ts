import type { Page } from 'playwright/test'
import { guardedForm } from '#e2e/pages/guarded/form.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { parseEnv } from '#lib/config/env.ts'
import { FORM_TOKEN, formToken, newPage } from '#lib/delivery/form-token.ts'
import { TRAP } from '#lib/delivery/honeypot.ts'

const sent = (page: Page) => expect(page.getByRole('status')).toHaveText('Your note is sent')

const trap = (page: Page) => page.locator(`[name=${TRAP}]`)

const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click()

/** Opens the form as if that had happened some seconds ago, and writes a note. */
async function writeNote(page: Page, seconds: number) {
  await page.goto(guardedForm.path)
  const made = { ...newPage(false), madeAt: Date.now() - seconds * 1000 }
  const token = formToken(guardedForm.id, made, parseEnv(process.env).secrets)
  await page.locator(`[name=${FORM_TOKEN}]`).evaluate((input, value) => {
    ;(input as HTMLInputElement).value = value
  }, token)
  await page.getByLabel('Note').fill('Hello')
}

async function sendAgain(page: Page) {
  await expect(summary(page)).toBeFocused()
  await expect(summary(page)).toContainText('Please send it again')
  await expect(page.getByRole('status')).toHaveText('')
  await expect(page.getByLabel('Note')).toHaveValue('Hello')
  await expect(trap(page)).toHaveValue('')
  await send(page)
  await sent(page)
}

test('A note that I take some time to write is sent at once', async ({ page }) => {
  await writeNote(page, 10)
  await send(page)
  await sent(page)
})

test('If I am very fast, my note comes back, and is sent at the second try', async ({ page }) => {
  // So far in the future that a slow test is not too slow.
  await writeNote(page, -60)
  await send(page)
  await sendAgain(page)
})

test('If autofill fills in the field that I do not see, my note comes back, and is sent at the second try', async ({
  page,
}) => {
  await writeNote(page, 10)
  await trap(page).fill('Grace')
  await send(page)
  await sendAgain(page)
})

test('After another mistake of mine, nobody asks me to send it again', async ({ page }) => {
  await writeNote(page, -60)
  await page.getByLabel('Note').fill('')
  await send(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a note'])
  await page.getByLabel('Note').fill('Hello')
  await send(page)
  await sent(page)
})

test('Neither the keyboard nor a screen reader comes to the field that nobody sees', async ({
  page,
}) => {
  await page.goto(guardedForm.path)
  await expect(page.getByRole('textbox')).toHaveCount(1)
  await page.getByRole('link', { name: 'Skip to the content' }).focus()
  const main = page.getByRole('main')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(main.getByLabel('Note')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(main.getByRole('button', { name: 'Send' })).toBeFocused()
})

test('I may send 20 notes in an hour, I can see how many, and the next one comes back', async ({
  page,
  remember,
}) => {
  await remember({ deliveries: 19 })
  await writeNote(page, 10)
  await send(page)
  await sent(page)
  await writeNote(page, 10)
  await send(page)
  await expect(summary(page)).toContainText('You can send 20 times an hour')
  await expect(page.getByLabel('Note')).toHaveValue('Hello')
  await page.goto('/session')
  const section = page.getByRole('region', { name: 'How many times you have sent a form' })
  await expect(section.getByRole('definition').first()).toHaveText('20')
})
