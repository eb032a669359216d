import type { Page } from 'playwright/test'
import { heading } from '#e2e/journeys/guest.ts'
import { TRAP } from '#lib/delivery/honeypot.ts'
import {
  ANSWERED,
  CHECK_PAGE,
  expect,
  expectUnsent,
  FAILURES,
  idsOf,
  MINUTE,
  repair,
  sendAgain,
  test,
} from './fixtures.ts'
import type { Receiver } from './receiver.ts'

const trap = (page: Page) => page.locator(`[name=${TRAP}]`)

const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click()

const said = (page: Page) => page.getByRole('status').first()

async function expectBack(page: Page, { received }: Receiver, message = 'Please send it again') {
  await expect(said(page)).toContainText(message)
  await heading(page, 'Check your answers')
  await expect(page.getByText('Soup')).toBeVisible()
  await expect(trap(page)).toHaveValue('')
  expect(received).toEqual([])
}

test('If I answer all questions very fast, I am asked to send it again, and that counts', {
  tag: '@all',
}, async ({ page, remember, receiver }) => {
  // So far in the future that a slow test is not too slow.
  await remember(ANSWERED, -MINUTE)
  await page.goto(CHECK_PAGE)
  await send(page)
  await expectBack(page, receiver)
  await page.reload()
  await expect(page.getByText('Your answers have not been sent yet.')).toBeVisible()
  await send(page)
  await heading(page, 'A table for Sam')
  expect(receiver.received).toHaveLength(1)
})

test('If autofill fills in the field that I do not see, I am asked once', async ({
  page,
  remember,
  receiver,
}) => {
  await remember(ANSWERED, MINUTE)
  await page.goto(CHECK_PAGE)
  await trap(page).fill('Grace')
  await send(page)
  await expectBack(page, receiver)
  await trap(page).fill('Grace')
  await send(page)
  await heading(page, 'A table for Sam')
  expect(receiver.received).toHaveLength(1)
})

test('A token of another run or of nobody does not count', { tag: '@all' }, async ({
  page,
  remember,
  receiver,
}) => {
  const answers = ANSWERED['booking.aaaaaaaa']
  await remember({ ...ANSWERED, 'booking.bbbbbbbb': answers }, -MINUTE)
  await page.goto(CHECK_PAGE)
  await send(page)
  await expectBack(page, receiver)
  const { search } = new URL(page.url())
  for (const query of [search, '?again=yes', '?again=x&again=y']) {
    await page.goto(`/test/booking/bbbbbbbb/check${query}`)
    await send(page)
    await expectBack(page, receiver)
  }
})

test('What was sent once is not asked again, and still may have arrived', { tag: '@all' }, async ({
  page,
  remember,
  receiver,
}) => {
  await remember(ANSWERED, MINUTE)
  await page.goto(CHECK_PAGE)
  FAILURES[1]?.[1](receiver)
  await send(page)
  await expectUnsent(page, true)
  await repair(receiver)
  await trap(page).fill('Grace')
  await sendAgain(page)
  await heading(page, 'A table for Sam')
  expect(receiver.received).toHaveLength(2)
  expect(idsOf(receiver)).toHaveLength(1)
})

test('The 21st try within an hour is not sent, my answers stay, and they still may have arrived', {
  tag: '@all',
}, async ({ page, remember, receiver }) => {
  await remember({ ...ANSWERED, deliveries: 19 }, MINUTE)
  await page.goto(CHECK_PAGE)
  FAILURES[1]?.[1](receiver)
  await send(page)
  await expectUnsent(page, true)
  await sendAgain(page)
  await expect(said(page)).toContainText('You can send 20 times an hour')
  await expectUnsent(page, true)
  await expect(page.getByText('Soup')).toBeVisible()
  expect(receiver.received).toHaveLength(1)
})
