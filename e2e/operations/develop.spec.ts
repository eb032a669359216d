import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { copySource } from './rebuild.ts'
import { freePort } from './server.ts'

/** Makes another form of the one that the README names as the one to copy. */
const renamed = (text: string) =>
  text.replaceAll(/heroes|success|hero/g, 'vote').replaceAll('Hero', 'Vote')

/** The page last: before it is there, nothing asks for the others. */
function addForm(app: string) {
  mkdirSync(`${app}/vote`)
  const add = (file: string) =>
    writeFileSync(`${app}/vote/${file}`, renamed(readFileSync(`${app}/heroes/${file}`, 'utf8')))
  add('form.ts')
  add('action.ts')
  const named = readFileSync(`${app}/session.ts`, 'utf8')
  writeFileSync(
    `${app}/session.ts`,
    named
      .replaceAll(/^(import \{ hero| +hero: ).*$/gm, (line) => `${line}\n${renamed(line)}`)
      .replace('heroForm]', 'heroForm, voteForm]'),
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
  copySource(copy)
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
    await page.getByLabel('Name').fill('Batman')
    await page.getByLabel('Alter ego').fill('Bruce Wayne')
    await page.getByLabel('Catch phrase').fill('I am the night')
    await page.getByRole('button', { name: 'Create vote' }).click()
    await expect(page.getByRole('status')).toHaveText('Your vote is kept', { timeout: 30_000 })
    await expect(page.getByLabel('Name')).toHaveValue('Batman')
  } finally {
    server.kill()
    await once(server, 'exit')
    rmSync(copy, { recursive: true })
  }
})
