import { expect, test } from '#e2e/support/fixtures.ts'

const hero = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }

test('No page scrolls sideways on a narrow screen, even with the longest name', async ({
  page,
  visit,
  remember,
}) => {
  const long = 'W'.repeat(80)
  await remember({ name: long, hero: { ...hero, name: long, alter_ego: long } })
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/', '/heroes', '/success', `/user/${long}`]) {
    await visit(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(320)
  }
})
