import { expect, test } from './fixtures.ts'
import { weigh } from './weight.ts'

/** What plain Next's browser loads for the same page: `npm run bench` said so on 2026-11-22. */
const PLAIN_SCRIPT_BYTES = 140_496
const KB = 1024

const HERO = { name: 'Storm', alter_ego: 'Ororo', catch_phrase: 'Feel the wind' }

test.skip(
  ({ browserName }) => browserName !== 'chromium',
  'Only Chromium tells what is on the wire',
)

for (const path of ['/', '/heroes', '/success'] as const) {
  test(`Nobody has to load more than the page itself at ${path}`, async ({
    page,
    visit,
    remember,
  }) => {
    await remember({ name: 'Ada', hero: HERO })
    const { requests } = await weigh(page, () => visit(path))
    const pages = requests.filter((line) => !/\.(css|svg)$|^GET \/_next\/static\//.test(line))
    expect(pages).toEqual([`GET ${path}`])
  })
}

test('A hero costs one request, the second one too', async ({ page, visit, javaScriptEnabled }) => {
  const once = javaScriptEnabled ? ['POST /heroes'] : ['POST /heroes', 'GET /success']
  await visit('/heroes')
  for (const name of ['Batman', 'Robin']) {
    for (const label of ['Name', 'Alter ego', 'Catch phrase']) {
      await page.getByLabel(label).fill(name)
    }
    const { requests } = await weigh(page, async () => {
      await page.getByRole('button', { name: 'Create hero' }).click()
      await expect(page.getByRole('definition')).toHaveText([name, name, name])
    })
    expect(requests).toEqual(once)
    await page.getByRole('link', { name: 'Change this hero' }).click()
    await expect(page.getByLabel('Name')).toHaveValue(name)
  }
})

test('A new visitor loads few styles, all with the page, and no font', async ({ page, visit }) => {
  const { bytes } = await weigh(page, () => visit('/heroes'))
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll('style')].map(({ textContent }) => textContent),
  )
  expect(styles).toEqual([expect.stringContaining('body {')])
  expect(styles.join().length).toBeLessThanOrEqual(12 * KB)
  expect([bytes.Stylesheet, bytes.Font]).toEqual([0, 0])
})

test('A new visitor loads hardly more scripts than from plain Next', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  const { bytes } = await weigh(page, () => visit('/heroes'))
  expect(bytes.Script > 0).toBe(javaScriptEnabled)
  expect(bytes.Script).toBeLessThanOrEqual(PLAIN_SCRIPT_BYTES + 4 * KB)
})

test('Nothing moves while the page comes', async ({ page, visit, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'Only scripts can watch what moves')
  await weigh(page, () => visit('/heroes'))
  const shift = () => {
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    // Later they would be handed to the callback, and be missing here.
    const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[]
    return shifts.reduce((sum, { value }) => sum + value, 0)
  }
  expect(await page.evaluate(shift)).toBe(0)
})
