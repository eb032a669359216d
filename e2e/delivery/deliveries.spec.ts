import { appendFileSync, globSync } from 'node:fs'
import { develop } from '#e2e/support/develop.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { BUILT, COPY } from '#e2e/support/server.ts'
import { content, prepared } from '#lib/delivery/message.fixture.ts'
import { prepareMessage } from '#lib/delivery/message.ts'

const PATHS = ['/deliveries', '/deliveries?x=1']

for (const path of PATHS) {
  test(`In production nobody finds deliveries at ${path}`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  })
}

test('A page that reads a file in development brings no file of the project into production', {
  tag: '@requests',
}, () => {
  const inProject = '{proxy,instrumentation}.ts'
  expect(globSync(`${COPY}/${inProject}`)).toHaveLength(2)
  expect(globSync(`${BUILT}/**/package.json`).length).toBeGreaterThan(0)
  expect(globSync(`${BUILT}/**/${inProject}`)).toEqual([])
})

const later = prepareMessage({
  ...content,
  nonce: 'later',
  finishedAt: content.finishedAt + 60,
  labelled: [
    ['Your name', 'Grace <b>Hopper</b>'],
    ['Your name', 'a second one'],
  ],
})

test('In development I read what was delivered, the last one first', async ({ page }, testInfo) => {
  // Next has to start and to compile the page.
  test.slow()
  const { url, copy, get, stop } = await develop(testInfo.outputPath('app'))
  try {
    await expect.poll(() => get('/deliveries'), { timeout: 100_000 }).toBe(200)
    for (const path of PATHS) expect(await get(path), path).toBe(200)
    await page.goto(`${url}/deliveries`)
    await expect(page.getByText('Nothing was delivered yet.')).toBeVisible()
    // What is delivered is written to the file.
    await expect(page.getByRole('contentinfo')).toContainText('We store your session')
    await expect(page.getByText('We keep no copy')).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText(`${copy}/.deliveries.jsonl`)
    await expect(page.getByRole('main')).toContainText('DELIVER_TO=')

    for (const { id, message } of [prepared, later, later])
      appendFileSync(`${copy}/.deliveries.jsonl`, `${JSON.stringify({ id, message })}\n`)
    await page.reload()
    const [once, twice, first] = [later, later, prepared].map(
      ({ message }) => `contact, ${message.reference}`,
    ) as [string, string, string]
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([once, twice, first])
    const section = page.getByRole('region', { name: once }).first()
    await expect(section.getByRole('term')).toHaveText([
      'Finished',
      'Your name',
      'Your name',
      'webhook-id',
    ])
    const texts = section.getByRole('definition')
    await expect(texts.nth(1)).toHaveText('Grace <b>Hopper</b>')
    await expect(texts.nth(2)).toHaveText('a second one')
    await expect(texts.last()).toHaveText(later.id)
    const moment = section.getByRole('time')
    await expect(moment).toHaveAttribute('datetime', later.message.moment)
    await expect(page.getByText('Nothing was delivered yet.')).toHaveCount(0)
  } finally {
    await stop()
  }
})
