import type { Locator } from 'playwright/test'
import { heading } from '#e2e/journeys/guest.ts'
import { pathsIn, pathsOf, seal } from '#e2e/support/emblems.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { saveFlash } from '#lib/session/flash.ts'
import { drawWax } from '#ui/page/wax.ts'
import { answerAll, finish } from './writer.ts'

const LETTER = {
  name: 'Sam',
  relation: 'friend',
  happened: 'I broke your vase.',
  effect: 'You had it from your grandmother.',
  amends: 'words',
  tone: 'plain',
  signature: 'Ada',
  written: 1_790_000_000,
} as const

const HERO = { name: 'Storm', alter_ego: 'Ororo', catch_phrase: 'Feel the wind' }

const PATH = '/apology/aaaaaaaa/letter'

/** @returns the name of the animation that folds a letter, or 'none' */
const folds = (letter: Locator) =>
  letter.evaluate((it) => getComputedStyle(it, '::after').animationName)

/** @returns the seconds after which an animation of an element has ended */
const endOf = (element: Locator, pseudo?: string) =>
  element.evaluate((it, part) => {
    const { animationDelay, animationDuration } = getComputedStyle(it, part)
    return Number.parseFloat(animationDelay) + Number.parseFloat(animationDuration)
  }, pseudo)

test('Each of my letters has a seal of its own, and it stays when I reload', async ({
  page,
  remember,
}) => {
  await remember({ 'letter.aaaaaaaa': LETTER, 'letter.bbbbbbbb': LETTER })
  await page.goto(PATH)
  const first = await pathsOf(seal(page))
  expect(first).toEqual(pathsIn(drawWax('aaaaaaaa')))
  await page.reload()
  expect(await pathsOf(seal(page))).toEqual(first)
  await page.goto('/apology/bbbbbbbb/letter')
  expect(await pathsOf(seal(page))).not.toEqual(first)
})

test('When I finish a letter it is folded and sealed, once, and I can read it meanwhile', async ({
  page,
}) => {
  await answerAll(page)
  await finish(page)
  await heading(page, 'Your letter to Sam')
  const letter = page.getByRole('article')
  await expect(seal(page)).toHaveCSS('animation-name', 'drop')
  expect(await folds(letter)).toBe('fold')
  expect(await endOf(letter, '::after')).toBeLessThanOrEqual(1.2)
  expect(await endOf(seal(page))).toBeLessThanOrEqual(1.2)
  for (const still of [letter, page.getByRole('link', { name: 'Download' })]) {
    await expect(still).toHaveCSS('animation-name', 'none')
    await expect(still).toHaveCSS('opacity', '1')
  }
  await page.reload()
  await expect(seal(page)).toHaveCSS('animation-name', 'none')
  expect(await folds(letter)).toBe('none')
})

test('Nothing moves if I asked for that, and the seal is there at once', async ({
  page,
  seal: write,
  remember,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await remember({ 'letter.aaaaaaaa': LETTER })
  await write((context) => saveFlash({ path: PATH, message: 'Finished' }, false, context))
  await page.goto(PATH)
  await expect(page.getByRole('status').first()).toHaveText('Finished')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  // An animation that has ended is not in that list.
  await expect(seal(page)).toHaveCSS('animation-name', 'none')
  expect(await folds(page.getByRole('article'))).toBe('none')
  await expect(seal(page)).toHaveCSS('opacity', '1')
})

test('No text moves while the letter is sealed', { tag: '@only-scripts' }, async ({
  page,
  seal: write,
  remember,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'Only its scripts measure this')
  await remember({ 'letter.aaaaaaaa': LETTER })
  await write((context) => saveFlash({ path: PATH, message: 'Finished' }, false, context))
  await page.goto(PATH)
  const shift = await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[]
    return shifts.reduce((sum, { value }) => sum + value, 0)
  })
  expect(shift).toBe(0)
})

test('My hero has an emblem that stays, until I change a word', async ({ page, remember }) => {
  await remember({ hero: HERO })
  await page.goto('/success')
  const emblem = page.getByRole('img', { name: /^A .* shield with / })
  const first = await pathsOf(emblem)
  await page.reload()
  expect(await pathsOf(emblem)).toEqual(first)
  await page.getByRole('link', { name: 'Change this hero' }).click()
  await page.getByLabel('Catch phrase').fill('Feel the wind!')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page.getByRole('status')).toHaveText('Your hero is saved')
  expect(await pathsOf(emblem)).not.toEqual(first)
})

test('Only the card of the hero is printed, on white, with its emblem', async ({
  page,
  remember,
}) => {
  await remember({ hero: HERO })
  await page.goto('/success')
  const others = [page.getByRole('heading', { level: 1 }), page.getByText('Change this hero')]
  for (const other of others) await expect(other).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('article').getByRole('img')).toBeVisible()
  await expect(page.getByText('Feel the wind')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  for (const other of others) await expect(other).toBeHidden()
})

test('The longest words of a hero fit the card, the narrowest screen and one sheet of paper', {
  tag: '@all',
}, async ({ page, remember, browserName }) => {
  const [name, phrase] = ['N'.repeat(80), 'P'.repeat(200)]
  await remember({ hero: { name, alter_ego: name, catch_phrase: phrase } })
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/success')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
  if (browserName !== 'chromium') return
  const paper = (await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm' } })).toString(
    'latin1',
  )
  expect(paper.match(/\/MediaBox/g)).toHaveLength(1)
})
