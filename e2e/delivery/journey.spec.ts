import { readFileSync } from 'node:fs'
import { heading, runOf } from '#e2e/journeys/guest.ts'
import {
  ANSWERED,
  CHECK_PAGE,
  expect,
  expectUnsent,
  FAILURES,
  idsOf,
  MINUTE,
  receipt,
  repair,
  send,
  sendAgain,
  test,
} from './fixtures.ts'

test('What I finish arrives once, with my answers, and every page leads to the receipt', async ({
  page,
  remember,
  receiver,
}) => {
  await remember(ANSWERED, MINUTE)
  await page.goto(CHECK_PAGE)
  await send(page)
  await heading(page, 'A table for Sam')
  await expect(page.getByRole('status').first()).toHaveText('Your answers have been sent')
  const [first] = receiver.received
  expect(first?.message).toMatchObject({
    form: 'booking',
    answers: { guest: { name: 'Sam' }, dinner: { wish: 'Soup' } },
  })
  expect(first?.message.labelled).toContainEqual(['What you like to eat', 'Soup'])
  await expect(page.getByText(`Your reference is ${first?.message.reference}.`)).toBeVisible()
  const text = `${await receipt(page).textContent()}`
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const file = readFileSync(await (await downloading).path(), 'utf8')
  expect(file).toContain(`Sam, 2999-01-20\n`)
  expect(file).toContain(`Receipt: ${text}\n`)
  for (const part of ['guest', 'check', 'check?unsent=maybe']) {
    await page.goto(`${runOf(page)}${part}`)
    await heading(page, 'A table for Sam')
  }
  await page.goto('/session')
  await expect(page.getByRole('region', { name: 'A ticket' })).toContainText(text)
  expect(receiver.received).toHaveLength(1)
})

for (const [name, fail, maybe] of FAILURES) {
  test(`If the receiver ${name}, my answers stay, and I can send them again`, {
    tag: name === 'is closed' ? '@both' : '@all',
  }, async ({ page, remember, receiver, expectAccessible }) => {
    await remember(ANSWERED, MINUTE)
    await page.goto(CHECK_PAGE)
    fail(receiver)
    await send(page)
    await expectUnsent(page, maybe)
    await expect(page).toHaveTitle(/^Not sent yet/)
    await heading(page, 'Check your answers')
    if (name === 'answers 500') await expectAccessible()
    if (name !== 'is closed') {
      await sendAgain(page)
      await expect.poll(() => receiver.received.length).toBe(2)
      await expectUnsent(page, maybe)
    }
    await repair(receiver)
    await sendAgain(page)
    await heading(page, 'A table for Sam')
    await expect(receipt(page)).toBeAttached()
    expect(idsOf(receiver)).toHaveLength(1)
    expect(receiver.received).toHaveLength(name === 'is closed' ? 1 : 3)
    await page.goBack()
    await expect(page.getByRole('button', { name: /Send/ })).toHaveCount(0)
  })
}

test('What is not sent leaves no result, can be downloaded, and goes on in another tab', async ({
  page,
  context,
  remember,
  receiver,
}) => {
  await remember(ANSWERED, MINUTE)
  await page.goto(CHECK_PAGE)
  const other = await context.newPage()
  await other.goto(CHECK_PAGE)
  FAILURES[1]?.[1](receiver)
  await send(page)
  await expectUnsent(page, true)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download your answers' }).click()
  const text = readFileSync(await (await downloading).path(), 'utf8')
  expect(text).toContain('Your name: Sam\n')
  await page.goto('/test/booking')
  await expect(page.getByRole('heading', { name: 'Finished' })).toHaveCount(0)
  await repair(receiver)
  await send(other)
  await heading(other, 'A table for Sam')
  expect(idsOf(receiver)).toHaveLength(1)
})

test('What may have arrived may still have arrived after another try', { tag: '@all' }, async ({
  page,
  remember,
  receiver,
}) => {
  await remember(ANSWERED, MINUTE)
  await page.goto(CHECK_PAGE)
  FAILURES[1]?.[1](receiver)
  await send(page)
  await expectUnsent(page, true)
  receiver.close()
  await sendAgain(page)
  await expectUnsent(page, true)
})

test('If the result has no room, I am told so, and nothing is sent', async ({
  page,
  context,
  remember,
  receiver,
}) => {
  await remember(ANSWERED, MINUTE)
  await page.goto(CHECK_PAGE)
  const others = ['a', 'b'].map((name) => ({ name, value: 'x'.repeat(2700), url: page.url() }))
  await context.addCookies(others)
  await send(page)
  await expect(page.getByRole('status').first()).toContainText('We can’t store the result as well.')
  await heading(page, 'Check your answers')
  expect(receiver.received).toEqual([])
  await context.clearCookies({ name: 'a' })
  await send(page)
  await heading(page, 'A table for Sam')
  expect(receiver.received).toHaveLength(1)
})
