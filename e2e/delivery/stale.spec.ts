import { heading } from '#e2e/journeys/guest.ts'
import { summary } from '#e2e/support/fixtures.ts'
import {
  ANSWERED,
  CHECK_PAGE,
  expect,
  FAILURES,
  MINUTE,
  receipt,
  repair,
  send,
  sendAgain,
  takeTime,
  test,
  unsent,
} from './fixtures.ts'

test('“Check your answers” sends nothing that it did not show', async ({
  page,
  context,
  remember,
  receiver,
}) => {
  await remember(ANSWERED, MINUTE)
  await page.goto(CHECK_PAGE)
  const other = await context.newPage()
  await other.goto(CHECK_PAGE.replace('check', 'dinner?change='))
  await other.getByLabel('What you like to eat').fill('Rice')
  await other.getByRole('button', { name: 'Continue' }).click()
  await heading(other, 'Check your answers')
  await send(page)
  await heading(page, 'Check your answers')
  await expect(page.getByRole('status').first()).toContainText(
    '“What will you eat?” changed after you opened this page, perhaps in another tab. Nothing was sent or saved.',
  )
  expect(receiver.received).toEqual([])
  await send(page)
  await heading(page, 'A table for Sam')
  expect(receiver.received.map(({ message }) => message.answers)).toMatchObject([
    { dinner: { wish: 'Rice' } },
  ])
})

test('“Send again” sends nothing that its page did not show, and a page without answers says so', async ({
  page,
  context,
  receiver,
}) => {
  await page.goto('/test/note')
  FAILURES[1]?.[1](receiver)
  await page.getByLabel('Your note').fill('Please call me.')
  await send(page)
  await expect(unsent(page)).toBeVisible()
  await expect(page.getByRole('definition')).toHaveText('Please call me.')
  const other = await context.newPage()
  await other.goto('/test/note')
  await other.getByLabel('Your note').fill('Please write to me.')
  await takeTime(other)
  await other.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(unsent(other)).toBeVisible()
  await repair(receiver)
  receiver.received = []
  await sendAgain(page)
  await expect(page.getByRole('status').first()).toContainText(
    '“Your note” changed after you opened this page, perhaps in another tab. Nothing was sent or saved.',
  )
  await expect(page.getByRole('definition')).toHaveText('Please write to me.')
  expect(receiver.received).toEqual([])
  await sendAgain(page)
  await expect(receipt(page)).toBeAttached()
  expect(receiver.received).toHaveLength(1)
  await context.clearCookies()
  await sendAgain(other)
  await heading(other, 'Write a note')
  await expect(other.getByRole('status').first()).toHaveText(
    'Your answers are no longer stored. Nothing was sent.',
  )
})

test('A form that was open before does not replace other answers that are not sent', async ({
  page,
  context,
  receiver,
}) => {
  await page.goto('/test/note')
  const other = await context.newPage()
  await other.goto('/test/note')
  FAILURES[1]?.[1](receiver)
  await other.getByLabel('Your note').fill('Please call me.')
  await takeTime(other)
  await other.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(unsent(other)).toBeVisible()
  await repair(receiver)
  receiver.received = []
  await page.getByLabel('Your note').fill('Please write to me.')
  await send(page)
  await expect(summary(page)).toContainText(
    'Other answers to this form were saved after you opened this page',
  )
  await expect(page.getByLabel('Your note')).toHaveValue('Please write to me.')
  expect(receiver.received).toEqual([])
  await other.reload()
  await expect(other.getByRole('definition')).toHaveText('Please call me.')
  await send(page)
  await heading(page, 'Thank you')
  expect(receiver.received.map(({ message }) => message.answers)).toEqual([
    { note: 'Please write to me.' },
  ])
})
