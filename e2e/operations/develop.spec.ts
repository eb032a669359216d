import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { copyApp } from '#e2e/support/copy.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { freePort } from '#e2e/support/server.ts'

/** Makes another form of the one that is there. */
const renamed = (text: string) =>
  text.replaceAll(/contact\/sent|contact/g, 'vote').replaceAll('Contact', 'Vote')

/** The page last: before it is there, nothing asks for the others. */
function addForm(app: string) {
  mkdirSync(`${app}/vote`)
  const add = (file: string) =>
    writeFileSync(`${app}/vote/${file}`, renamed(readFileSync(`${app}/contact/${file}`, 'utf8')))
  add('form.ts')
  add('action.ts')
  const named = readFileSync(`${app}/entries.ts`, 'utf8')
  writeFileSync(
    `${app}/entries.ts`,
    named
      .replaceAll(
        /^import .*contactForm.*\n|^ {2}contact: \{[^}]*\},\n/gm,
        (part) => part + renamed(part),
      )
      .replace('[contactForm,', '[contactForm, voteForm,'),
  )
  add('page.tsx')
}

// With scripts the page that is open is loaded again after an edit, and the next one finds all new.
test.skip(({ javaScriptEnabled }) => Boolean(javaScriptEnabled))

test('A form that is added while the development server runs works without a restart', async ({
  page,
}, testInfo) => {
  // Next starts, and compiles two pages.
  test.slow()
  const copy = testInfo.outputPath('app')
  copyApp(copy)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const next = `${copy}/node_modules/next/dist/bin/next`
  const server = spawn(process.execPath, [next, 'dev', '-p', `${port}`], { cwd: copy })
  const get = (path: string) => fetch(`${url}${path}`).then((answer) => answer.status, String)
  try {
    await expect.poll(() => get('/session'), { timeout: 100_000 }).toBe(200)
    addForm(`${copy}/app`)
    // Next takes a moment to notice.
    await expect.poll(() => get('/vote'), { timeout: 30_000 }).toBe(200)
    await page.goto(`${url}/vote`)
    await page.getByLabel('Name').fill('Grace Hopper')
    await page.getByLabel('Subject').fill('Opening hours')
    await page.getByLabel('Message').fill('When are you open?')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('status')).toHaveText('Your message is saved', { timeout: 30_000 })
    await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper')
  } finally {
    server.kill()
    await once(server, 'exit')
    rmSync(copy, { recursive: true })
  }
})
