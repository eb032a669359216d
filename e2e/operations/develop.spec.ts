import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { develop } from '#e2e/support/develop.ts'
import { expect, test } from '#e2e/support/fixtures.ts'

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
  const entries = readFileSync(`${app}/entries.ts`, 'utf8')
  writeFileSync(
    `${app}/entries.ts`,
    entries
      .replaceAll(
        /^import .*contactForm.*\n|^ {2}contact: \{[^}]*\},\n/gm,
        (part) => part + renamed(part),
      )
      .replace(/\[\s*contactForm,/, '[contactForm, voteForm,'),
  )
  add('page.tsx')
}

// With scripts the open page is reloaded after an edit, so the next request has all new modules.
test(
  'A form that is added while the development server runs works without a restart',
  { tag: '@no-scripts' },
  async ({ page }, testInfo) => {
    // Next has to start and to compile two pages.
    test.slow()
    const { url, copy, get, stop } = await develop(testInfo.outputPath('app'))
    try {
      await expect.poll(() => get('/session'), { timeout: 100_000 }).toBe(200)
      addForm(`${copy}/app/test`)
      // Next needs a moment to notice the new files.
      await expect.poll(() => get('/test/vote'), { timeout: 30_000 }).toBe(200)
      await page.goto(`${url}/test/vote`)
      await page.getByLabel('Name').fill('Grace Hopper')
      await page.getByLabel('Subject').fill('Opening hours')
      await page.getByLabel('Message').fill('When are you open?')
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(page.getByRole('status')).toHaveText('Your message is saved', {
        timeout: 30_000,
      })
      await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
    } finally {
      await stop()
    }
  },
)
