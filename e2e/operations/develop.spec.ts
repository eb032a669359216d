import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Development, develop } from '#e2e/support/develop.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { content, prepared } from '#lib/delivery/message.fixture.ts'
import { prepareMessage } from '#lib/delivery/message.ts'

/** Turns a file of the contact form into a file of a new form. */
const renamed = (text: string) =>
  text.replaceAll(/contact\/sent|contact/g, 'vote').replaceAll('Contact', 'Vote')

/**
 * Adds it to the test pages, the page last: until it exists, nothing imports the other files.
 * @param app the folder of the test pages
 */
function addForm(app: string) {
  mkdirSync(`${app}/vote`)
  const add = (file: string) =>
    writeFileSync(`${app}/vote/${file}`, renamed(readFileSync(`${app}/contact/${file}`, 'utf8')))
  add('form.ts')
  add('action.ts')
  appendFileSync(`${app}/forms.ts`, "export { voteForm } from './vote/form.ts'\n")
  add('page.tsx')
}

const later = prepareMessage({
  ...content,
  nonce: 'later',
  finishedAt: content.finishedAt + 60,
  labelled: [
    ['Your name', 'Grace <b>Hopper</b>'],
    ['Your name', 'a second one'],
  ],
})

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let development: Development

test.beforeAll(async () => {
  development = await develop(`${mkdtempSync(join(tmpdir(), 'keepsake-'))}/app`)
})
test.afterAll(() => development.stop())

test('In development I read what was delivered, the last one first', { tag: '@all' }, async ({
  page,
}) => {
  const { url, copy, get } = development
  await expect.poll(() => get('/deliveries'), { timeout: 100_000 }).toBe(200)
  expect(await get('/deliveries?x=1')).toBe(200)
  await page.goto(`${url}/deliveries`)
  await expect(page.getByText('Nothing has been delivered yet.')).toBeVisible()
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
  await expect(page.getByText('Nothing has been delivered yet.')).toHaveCount(0)
})

// With scripts the open page is reloaded after an edit, so the next request has all new modules.
test('A form that is added while the development server runs works without a restart', {
  tag: ['@all', '@no-scripts'],
}, async ({ page }) => {
  const { url, copy, get } = development
  addForm(`${copy}/app/test`)
  // Next needs a moment to notice the new files.
  await expect.poll(() => get('/test/vote'), { timeout: 60_000 }).toBe(200)
  await page.goto(`${url}/test/vote`)
  await page.getByLabel('Name').fill('Grace Hopper')
  await page.getByLabel('Subject').fill('Opening hours')
  await page.getByLabel('Message').fill('When are you open?')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toHaveText('Your message is saved', { timeout: 30_000 })
  await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
})
