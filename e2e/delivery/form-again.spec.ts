import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { heading } from '#e2e/journeys/guest.ts'
import {
  expect,
  expectUnsent,
  FAILURES,
  idsOf,
  receipt,
  repair,
  send,
  sendAgain,
  test,
} from './fixtures.ts'

const NOTE = 'Please call me.'

async function write(page: Page, text = NOTE) {
  await page.getByLabel('Your note').fill(text)
  await send(page)
}

test('What may have arrived may still have arrived after another try', { tag: '@all' }, async ({
  page,
  receiver,
}) => {
  await page.goto('/test/note')
  FAILURES[1]?.[1](receiver)
  await write(page)
  await expectUnsent(page, true)
  receiver.close()
  await sendAgain(page)
  await expectUnsent(page, true)
})

test('I can download what is not sent, and change it: then it is another message', async ({
  page,
  receiver,
}) => {
  await page.goto('/test/note')
  FAILURES[1]?.[1](receiver)
  await write(page)
  await expectUnsent(page, true)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download your answers' }).click()
  expect(readFileSync(await (await downloading).path(), 'utf8')).toBe(`Your note: ${NOTE}\n`)
  await repair(receiver)
  await page.getByRole('link', { name: 'Change your answers' }).click()
  await heading(page, 'Write a note')
  await expect(page.getByText('These answers have not been sent yet.')).toBeVisible()
  await expect(page.getByLabel('Your note')).toHaveValue(NOTE)
  await write(page, 'Please write to me.')
  await heading(page, 'Thank you')
  expect(receiver.received.map(({ message }) => message.answers)).toEqual([
    { note: NOTE },
    { note: 'Please write to me.' },
  ])
  expect(idsOf(receiver)).toHaveLength(2)
})

test('From two tabs that were open, the same answers arrive once', async ({
  page,
  context,
  receiver,
}) => {
  await page.goto('/test/note')
  const other = await context.newPage()
  await other.goto('/test/note')
  await write(page)
  await heading(page, 'Thank you')
  await write(other)
  await heading(other, 'Thank you')
  await expect(receipt(other)).toHaveText(`${await receipt(page).textContent()}`)
  expect(receiver.received).toHaveLength(1)
})

test('When I come back and send the same again, it is a new message, as the page says', async ({
  page,
  receiver,
}) => {
  await page.goto('/test/note')
  await write(page)
  await heading(page, 'Thank you')
  await page.goto('/test/note')
  await expect(page.getByText('You have sent these answers.')).toBeVisible()
  await expect(page.getByText('it is a new message')).toBeVisible()
  await send(page)
  await heading(page, 'Thank you')
  await expect.poll(() => idsOf(receiver).length).toBe(2)
})
