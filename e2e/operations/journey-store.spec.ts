import { amends, finish, goOn, heading, tone, whatHappened, who } from '#e2e/examples/writer.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { linesOf } from '#e2e/support/log.ts'
import { STORE, turnStore } from '#e2e/support/store.ts'

test('A journey that can not be kept leads back to the question, and then to the check', async ({
  page,
  serve,
}) => {
  const server = await serve(STORE.up)
  const start = page.getByRole('button', { name: 'Start' })
  await page.goto(`${server.url}/apology`)
  await turnStore(server, 'down')
  await start.click()
  await expect(page.getByRole('status').first()).toContainText('It could not be started')
  await turnStore(server, 'up')
  await start.click()
  await heading(page, 'Who is it for?')
  await turnStore(server, 'down')
  await who(page, 'Sam')
  await expect(summary(page)).toContainText('This could not be saved because of an error of ours.')
  await heading(page, 'Who is it for?')
  await expect(page.getByLabel('Their name')).toHaveValue('Sam')
  await turnStore(server, 'up')
  await goOn(page)
  await whatHappened(page)
  await amends(page, 'I have words only')
  await tone(page)
  await heading(page, 'Check your answers')
  await turnStore(server, 'down')
  await finish(page)
  await expect(page.getByRole('status').first()).toHaveText(
    'It could not be completed because of an error of ours. Your answers are still saved. Try again.',
  )
  await heading(page, 'Check your answers')
  await expect(page.getByText('I broke your blue vase.')).toBeVisible()
  expect(linesOf(server).map(({ event, of }) => [event, of])).toEqual(
    Array(3).fill(['save failed', 'apology']),
  )
  await turnStore(server, 'up')
  await finish(page)
  await heading(page, 'Your letter to Sam')
})
