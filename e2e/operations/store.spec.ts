import { enterDinner, enterName, enterVisit, finish, goOn, heading } from '#e2e/journeys/guest.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { errorsIn, linesOf } from '#e2e/support/log.ts'
import { STORE, turnStore } from '#e2e/support/store.ts'

test('What can not be saved comes back as it was typed, and can be sent again', async ({
  page,
  serve,
}) => {
  const server = await serve(STORE.down)
  await page.goto(`${server.url}/test/contact`)
  for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill(label)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('listitem')).toHaveText([
    'This could not be saved because of an error on our side. What you typed is still here. Try again',
  ])
  for (const label of ['Name', 'Subject', 'Message']) {
    await expect(page.getByLabel(label)).toHaveValue(label)
  }
  expect(linesOf(server)).toMatchObject([{ level: 'error', event: 'save failed', form: 'contact' }])
  // The specs that expect no error in a log would find it.
  expect(errorsIn(server)).toEqual([expect.stringContaining('"event":"save failed"')])
  // iron-session has words of its own for it.
  expect(linesOf(server)[0].error).toMatch(/^Error: iron-session: .*\n +at /)
  expect(server.log.split('iron-session:')).toHaveLength(2)
  await turnStore(server, 'up')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toHaveText('Your message is saved')
})

test('A step that can not be saved is asked again, and a run that can not be completed stays', {
  tag: '@all',
}, async ({ page, serve }) => {
  const server = await serve(STORE.up)
  const start = page.getByRole('button', { name: 'Start' })
  await page.goto(`${server.url}/test/booking`)
  await turnStore(server, 'down')
  await start.click()
  await expect(page.getByRole('status').first()).toContainText('Nothing was started')
  await turnStore(server, 'up')
  await start.click()
  await heading(page, 'Who are you?')
  await turnStore(server, 'down')
  await enterName(page, 'Sam')
  await expect(summary(page)).toContainText(
    'This could not be saved because of an error on our side.',
  )
  await heading(page, 'Who are you?')
  await expect(page.getByLabel('Your name')).toHaveValue('Sam')
  await turnStore(server, 'up')
  await goOn(page)
  await enterVisit(page)
  await enterDinner(page)
  await heading(page, 'Check your answers')
  await turnStore(server, 'down')
  await finish(page)
  await expect(page.getByRole('status').first()).toHaveText(
    'We could not finish this because of an error on our side. Your answers are still saved. Try again.',
  )
  await heading(page, 'Check your answers')
  await expect(page.getByText('Soup')).toBeVisible()
  expect(linesOf(server).map(({ event, form }) => [event, form])).toEqual(
    Array(3).fill(['save failed', 'booking']),
  )
  await turnStore(server, 'up')
  await finish(page)
  await heading(page, 'A table for Sam')
})
