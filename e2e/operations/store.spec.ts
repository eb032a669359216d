import { expect, summary, test } from './fixtures.ts'
import type { Server } from './server.ts'
import { amends, finish, goOn, heading, tone, whatHappened, who } from './writer.ts'

const STORE = { up: { NODE_OPTIONS: '' }, down: { NODE_OPTIONS: '--import ./e2e/down.mjs' } }

const store = (server: Server, state: 'up' | 'down') => server.restart(STORE[state])

/** What the operator was told of it. */
const told = (server: Server) =>
  server.log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

test('What can not be saved comes back as it was typed, and can be sent again', async ({
  page,
  serve,
}) => {
  const server = await serve(STORE.down)
  await page.goto(`${server.url}/heroes`)
  for (const label of ['Name', 'Alter ego', 'Catch phrase'])
    await page.getByLabel(label).fill(label)
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('listitem')).toHaveText([
    'This could not be saved, and the fault is ours. What you typed is still here: try again',
  ])
  for (const label of ['Name', 'Alter ego', 'Catch phrase']) {
    await expect(page.getByLabel(label)).toHaveValue(label)
  }
  expect(told(server)).toMatchObject([
    { level: 'error', event: 'keep failed', of: 'hero', count: 1 },
  ])
  // iron-session has words of its own for it.
  expect(told(server)[0].error).toMatch(/^Error: iron-session: .*\n +at /)
  expect(server.log.split('iron-session:')).toHaveLength(2)
  await store(server, 'up')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page.getByRole('status')).toHaveText('Your hero is kept')
})

test('A journey that can not be kept leads back to the question, and then to the check', async ({
  page,
  serve,
}) => {
  const server = await serve(STORE.up)
  const start = page.getByRole('button', { name: 'Start' })
  await page.goto(`${server.url}/apology`)
  await store(server, 'down')
  await start.click()
  await expect(page.getByRole('status').first()).toContainText('It could not be started')
  await store(server, 'up')
  await start.click()
  await heading(page, 'Who is it for?')
  await store(server, 'down')
  await who(page, 'Sam')
  await expect(summary(page)).toContainText('This could not be saved, and the fault is ours.')
  await heading(page, 'Who is it for?')
  await expect(page.getByLabel('Their name')).toHaveValue('Sam')
  await store(server, 'up')
  await goOn(page)
  await whatHappened(page)
  await amends(page, 'I have words only')
  await tone(page)
  await heading(page, 'Check your answers')
  await store(server, 'down')
  await finish(page)
  await expect(page.getByRole('status').first()).toHaveText(
    'It could not be finished, and the fault is ours. Your answers are still here: try again',
  )
  await heading(page, 'Check your answers')
  await expect(page.getByText('I broke your blue vase.')).toBeVisible()
  expect(told(server).map(({ event, of }) => [event, of])).toEqual(
    Array(3).fill(['keep failed', 'apology']),
  )
  await store(server, 'up')
  await finish(page)
  await heading(page, 'Your letter to Sam')
})
