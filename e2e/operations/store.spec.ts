import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { linesOf } from '#e2e/support/log.ts'
import { STORE, turnStore } from '#e2e/support/store.ts'

test('What can not be saved comes back as it was typed, and can be sent again', async ({
  page,
  serve,
}) => {
  const server = await serve(STORE.down)
  await page.goto(`${server.url}/contact`)
  for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill(label)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('listitem')).toHaveText([
    'This could not be saved because of an error of ours. What you typed is still here. Try again',
  ])
  for (const label of ['Name', 'Subject', 'Message']) {
    await expect(page.getByLabel(label)).toHaveValue(label)
  }
  expect(linesOf(server)).toMatchObject([
    { level: 'error', event: 'save failed', of: 'contact', count: 1 },
  ])
  // iron-session has words of its own for it.
  expect(linesOf(server)[0].error).toMatch(/^Error: iron-session: .*\n +at /)
  expect(server.log.split('iron-session:')).toHaveLength(2)
  await turnStore(server, 'up')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toHaveText('Your message is saved')
})
