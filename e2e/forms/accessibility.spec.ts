import { expect, test } from './fixtures.ts'

const hero = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }

test('The rules are there for the browser and for assistive technology', async ({
  page,
  visit,
}) => {
  await visit('/')
  const name = page.getByLabel('What is your name?')
  await expect(name).toHaveAttribute('required')
  await expect(name).toHaveAttribute('autocomplete', 'name')
  await expect(name).not.toHaveAttribute('maxlength')
  await expect(page.locator('form')).toHaveAttribute('novalidate')
})

test('A page looks the same with scripts and without', async ({ page, visit }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await visit('/')
  const box = await page.getByRole('main').boundingBox()
  // 42rem of 18 pixels in the middle, and the border of the window above the header alone.
  expect(box).toMatchObject({ x: 304, width: 672, y: 100 })
})

test('Nothing has to be scrolled sideways, however narrow and however long the name', async ({
  page,
  visit,
  remember,
}) => {
  const long = 'W'.repeat(80)
  await remember({ name: long, hero: { ...hero, name: long, alter_ego: long } })
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/', '/heroes', '/success', `/user/${long}`, '/nothing/here']) {
    await visit(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(320)
  }
})
