import { readFileSync } from 'node:fs'
import { expect, test } from '#e2e/support/fixtures.ts'
import { answerAll, finish, heading, runOf } from './guest.ts'

test('A run is completed once, however often the button is pressed', async ({ page, context }) => {
  await answerAll(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await finish(page)
  await heading(page, 'A table for Sam')
  await expect(page.getByRole('status').first()).toHaveText('A booking is saved')
  await finish(other)
  await heading(other, 'A table for Sam')
  await page.goto('/test/booking')
  await expect(page.getByRole('link', { name: 'A ticket' })).toHaveCount(1)
})

test('The pages of a completed run lead to its result', { tag: '@all' }, async ({ page }) => {
  await answerAll(page)
  const run = runOf(page)
  await finish(page)
  await heading(page, 'A table for Sam')
  for (const part of ['guest', 'dinner', 'check']) {
    await page.goto(`${run}${part}`)
    await heading(page, 'A table for Sam')
  }
  await page.goBack()
  await heading(page, 'A table for Sam')
})

test('A result can be downloaded, and is listed with all that is remembered', async ({ page }) => {
  await answerAll(page)
  await page.goto('/session')
  const run = page.getByRole('region', { name: 'A booking for Sam, in progress' })
  await expect(run.getByRole('definition').first()).toHaveText('Sam')
  await page.goBack()
  await finish(page)
  await heading(page, 'A table for Sam')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('ticket.txt')
  expect(readFileSync(await file.path(), 'utf8')).toBe('Sam, 2999-01-20\n')
  await page.goto('/session')
  await expect(run).toHaveCount(0)
  const ticket = page.getByRole('region', { name: 'A ticket' })
  await expect(ticket.getByRole('definition').first()).toHaveText('Sam')
  await ticket.getByRole('button', { name: /Forget this/ }).click()
  await expect(page.getByRole('status')).toHaveText('That has been forgotten')
  await expect(ticket).toHaveCount(0)
})
