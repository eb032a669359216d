import type { Page } from 'playwright/test'
import { expect, test } from '#e2e/support/fixtures.ts'
import { STAY } from './stay.ts'

const group = (page: Page, name: string) => page.getByRole('group', { name })

test('An optional rating can be taken back', async ({ page, remember }) => {
  await remember({ options: STAY })
  await page.goto('/test/options')
  const room = group(page, 'How is the room?')
  await expect(room.getByRole('radio', { name: '3' })).toBeChecked()
  await room.getByRole('radio', { name: 'No answer' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Your answers are saved')
  await expect(room.getByRole('radio', { name: 'No answer' })).toBeChecked()
})

test('A scale fits a narrow screen, whether it has 5 numbers or 10', { tag: '@all' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/test/options')
  const rowsOf = async (question: string) => {
    const radios = await group(page, question).getByRole('radio').all()
    const boxes = await Promise.all(radios.map((one) => one.boundingBox()))
    return { numbers: radios.length, rows: new Set(boxes.map((one) => one?.y)).size }
  }
  expect(await rowsOf('How is the food?')).toEqual({ numbers: 5, rows: 1 })
  const { numbers, rows } = await rowsOf('How is the room?')
  expect(numbers).toBeGreaterThanOrEqual(10)
  expect(rows).toBeGreaterThan(1)
  const overflow = () => document.documentElement.scrollWidth - innerWidth
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
})

test('The numbers of a scale stand at equal distances, whatever their words are', async ({
  page,
}) => {
  await page.goto('/test/options')
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 720 })
    const radios = await group(page, 'How is the food?').getByRole('radio').all()
    const boxes = await Promise.all(radios.map((one) => one.boundingBox()))
    const lefts = boxes.map((one) => one?.x ?? Number.NaN)
    const distances = lefts.slice(1).map((left, index) => left - (lefts[index] ?? Number.NaN))
    expect(distances).toHaveLength(4)
    for (const distance of distances) expect(distance).toBeCloseTo(distances[0] ?? Number.NaN, 0)
  }
})
