import { expect, type Remembered, test } from '#e2e/support/fixtures.ts'
import { FEEDBACK, FINISHED, MESSAGE } from './saved.ts'

/** Of each example one thing. */
const ALL: Remembered = {
  name: 'Ada',
  hero: { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' },
  'letter.aaaaaaaa': {
    name: 'Sam',
    relation: 'friend',
    happened: 'I broke your vase.',
    effect: 'You had it from your grandmother.',
    amends: 'words',
    tone: 'plain',
    signature: 'Ada',
    written: 1_790_000_000,
  },
  message: MESSAGE,
  feedback: FEEDBACK,
  ...FINISHED,
}

for (const width of [320, 768, 1280]) {
  test(`What is remembered takes little room, and what to do with all of it comes before, ${width} wide`, async ({
    page,
    remember,
  }) => {
    await page.setViewportSize({ width, height: 700 })
    await remember(ALL)
    await page.goto('/session')
    const entries = page.getByRole('region')
    await expect(entries).toHaveCount(6)
    for (const way of [
      page.getByRole('link', { name: 'Continue on another device' }),
      page.getByRole('link', { name: 'Download' }),
      page.getByRole('button', { name: 'Forget everything' }),
    ]) {
      await expect(way).toBeInViewport({ ratio: 1 })
    }
    await expect(entries.getByRole('button', { name: /^Forget this: / })).toHaveCount(6)
    await expect(page.getByText('First saved')).toHaveCount(6)
    await expect(page.getByText('First saved').filter({ visible: true })).toHaveCount(0)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBeLessThan(width === 320 ? 4000 : 2600)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(sideways).toBe(width)
  })
}
