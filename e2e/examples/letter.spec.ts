import { readFileSync } from 'node:fs'
import { goOn, heading } from '#e2e/journeys/guest.ts'
import { sample } from '#e2e/support/all.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { answerAll, BRANCHES, finish, start, tone, who } from './writer.ts'

const PROMISED = [
  /replace the blue vase/,
  /a new bicycle/,
  /I will look where I walk\./,
  /time/,
  /sincere|words|apology/,
]

for (const [index, option] of BRANCHES.entries()) {
  test(`A letter contains the chosen way to make it right: ${option}`, {
    tag: sample(index),
  }, async ({ page }) => {
    await answerAll(page, option)
    await finish(page)
    await heading(page, 'Your letter to Sam')
    const letter = page.getByRole('article')
    await expect(letter).toContainText('Dear Sam,')
    await expect(letter).toContainText('I broke your blue vase.')
    await expect(letter).toContainText('You had it from your grandmother.')
    await expect(letter).toContainText(PROMISED[index] ?? '')
    await expect(letter).toContainText('Alex')
  })
}

test('A visitor can download a letter, and see and delete it on “What we remember”', async ({
  page,
}) => {
  await answerAll(page)
  await page.goto('/session')
  const open = page.getByRole('region', { name: 'An apology to Sam, in progress' })
  await expect(open.getByRole('definition').first()).toHaveText('Sam')
  await page.goBack()
  await finish(page)
  await heading(page, 'Your letter to Sam')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('letter.txt')
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toMatch(/\n\nDear Sam,\n\n.*I broke your blue vase\.\n\n/s)
  expect(text).toMatch(/\nAlex\n$/)
  await page.goto('/session')
  const finished = page.getByRole('region', { name: 'A finished apology to Sam' })
  await expect(finished.getByRole('definition').first()).toContainText('Dear Sam,')
  await finished.getByRole('button', { name: /Forget this/ }).click()
  await expect(page.getByRole('status')).toHaveText('That has been forgotten')
  await expect(finished).toHaveCount(0)
})

test('A button copies the letter', { tag: '@scripts' }, async ({
  page,
  context,
  browserName,
  javaScriptEnabled,
}) => {
  if (browserName === 'chromium') {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  }
  await answerAll(page)
  await finish(page)
  const copy = page.getByRole('button', { name: 'Copy' })
  if (!javaScriptEnabled) return expect(copy).toHaveCount(0)
  await copy.click()
  await expect(page.getByText('Copied')).toBeVisible()
  if (browserName !== 'chromium') return
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Dear Sam,')
})

test('Only the letter is printed', async ({ page }) => {
  await answerAll(page)
  await finish(page)
  await heading(page, 'Your letter to Sam')
  const others = [
    page.getByRole('heading', { level: 1 }),
    page.getByRole('link', { name: 'Keepsake', includeHidden: true }),
    page.getByRole('link', { name: 'Download' }),
    page.getByText('What we remember'),
  ]
  for (const other of others) await expect(other).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  for (const other of others) await expect(other).toBeHidden()
})

test('The longest answers are saved whole, and an answer that does not fit gets an error', {
  tag: '@all',
}, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const noScrolling = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await start(page)
  await who(page, 'S'.repeat(80))
  await page.getByLabel('What you did').fill('H'.repeat(600))
  await goOn(page)
  await page.getByLabel('What it did to them').fill('E'.repeat(400))
  await goOn(page)
  await page.getByRole('radio', { name: 'I will change how I do things' }).check()
  await goOn(page)
  await page.getByLabel('Your promise').fill('P'.repeat(300))
  await goOn(page)
  await tone(page, 'A'.repeat(80))
  await heading(page, 'Check your answers')
  await noScrolling()
  await finish(page)
  const letter = page.getByRole('article')
  for (const text of ['S'.repeat(80), 'H'.repeat(600), 'E'.repeat(400), 'P'.repeat(300)]) {
    await expect(letter).toContainText(text)
  }
  await noScrolling()
  await start(page)
  await who(page)
  await page.getByLabel('What you did').fill('悲'.repeat(600))
  await goOn(page)
  await page.getByLabel('What it did to them').fill('悲'.repeat(400))
  await goOn(page)
  await expect(summary(page)).toContainText('This is more than we can store')
  await expect(page.getByLabel('What it did to them')).toHaveValue(/^悲{100}/)
  await page.getByLabel('What it did to them').fill('悲')
  await goOn(page)
  await heading(page, 'How will you make it right?')
})
