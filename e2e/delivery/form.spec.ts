import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { heading } from '#e2e/journeys/guest.ts'
import { summary } from '#e2e/support/fixtures.ts'
import {
  expect,
  expectUnsent,
  FAILURES,
  idsOf,
  receipt,
  repair,
  send,
  sendAgain,
  takeTime,
  test,
} from './fixtures.ts'

const NOTE = 'Please call me.'

async function write(page: Page, text = NOTE) {
  await page.getByLabel('Your note').fill(text)
  await send(page)
}

test('What I send arrives once, and I get a receipt to keep', { tag: '@both' }, async ({
  page,
  receiver,
  expectAccessible,
}) => {
  await page.goto('/test/note')
  await expect(page.getByText('Nobody receives this yet')).toHaveCount(0)
  await write(page)
  await heading(page, 'Thank you')
  await expect(page.getByRole('status').first()).toHaveText('Your answers have been sent')
  expect(receiver.received.map(({ message }) => message)).toMatchObject([
    { form: 'note', version: 1, answers: { note: NOTE }, labelled: [['Your note', NOTE]] },
  ])
  const { reference } = receiver.received[0]?.message ?? {}
  await expect(page.getByText(`Your reference is ${reference}.`)).toBeVisible()
  await expect(receipt(page)).toBeHidden()
  await page.getByText('Your receipt', { exact: true }).click()
  await expect(receipt(page)).toBeVisible()
  await expect(page.getByText('It proves that we received your answers')).toBeVisible()
  const text = `${await receipt(page).textContent()}`
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Keep a copy for yourself' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('note.txt')
  const copy = readFileSync(await file.path(), 'utf8')
  expect(copy).toContain(`Your note: ${NOTE}\nReference: ${reference}\n`)
  expect(copy).toContain(`Receipt: ${text}\n`)
  await expectAccessible()
  await page.goto('/session')
  const stored = page.getByRole('region', { name: 'Your note' }).getByRole('definition')
  for (const [index, own] of [NOTE, `${reference}`, /UTC/, text].entries()) {
    await expect(stored.nth(index)).toHaveText(own)
  }
})

for (const [name, fail, maybe] of FAILURES) {
  test(`If the receiver ${name}, I am told that it is not sent, and can send it again`, {
    tag: name === 'is closed' ? '@both' : '@all',
  }, async ({ page, receiver, expectAccessible }) => {
    await page.goto('/test/note')
    fail(receiver)
    await write(page)
    await expectUnsent(page, maybe)
    await expect(page).toHaveTitle(/^Not sent yet/)
    await expect(receipt(page)).toHaveCount(0)
    if (name === 'answers 500') await expectAccessible()
    if (name !== 'is closed') {
      await sendAgain(page)
      await expect.poll(() => receiver.received.length).toBe(2)
      await expectUnsent(page, maybe)
    }
    await repair(receiver)
    await sendAgain(page)
    await heading(page, 'Thank you')
    await expect(receipt(page)).toBeAttached()
    expect(idsOf(receiver)).toHaveLength(1)
    expect(receiver.received).toHaveLength(name === 'is closed' ? 1 : 3)
  })
}

test('What is missing is said, and nothing is sent', async ({ page, receiver }) => {
  await page.goto('/test/note')
  await send(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a note'])
  expect(receiver.received).toEqual([])
})

test('If the receipt has no room, I am told so before anything is sent', async ({
  page,
  context,
  receiver,
}) => {
  await page.goto('/test/note')
  const others = ['a', 'b'].map((name) => ({ name, value: 'x'.repeat(2650), url: page.url() }))
  await context.addCookies(others)
  await write(page)
  await expect(summary(page)).toContainText('This is more than we can store')
  await expect(page.getByLabel('Your note')).toHaveValue(NOTE)
  expect(receiver.received).toEqual([])
  await context.clearCookies({ name: 'a' })
  await send(page)
  await heading(page, 'Thank you')
  expect(receiver.received).toHaveLength(1)
})

test('With the keyboard alone I send, and send again', { tag: '@all' }, async ({
  page,
  receiver,
}) => {
  await page.goto('/test/note')
  await takeTime(page)
  receiver.close()
  await page.getByLabel('Your note').focus()
  await page.keyboard.type(NOTE)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expectUnsent(page, false)
  await repair(receiver)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Send again' })).toBeFocused()
  await page.keyboard.press('Enter')
  await heading(page, 'Thank you')
  expect(receiver.received).toHaveLength(1)
})
