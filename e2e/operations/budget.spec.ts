import { sample } from '#e2e/support/all.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { weigh } from '#e2e/support/weight.ts'

/** The scripts of plain Next for the same page, as measured on 2026-11-22. */
const PLAIN_SCRIPT_BYTES = 140_496
const KB = 1024

const contact = { name: 'Grace Hopper', subject: 'Opening hours', message: 'When are you open?' }

test.skip(
  ({ browserName }) => browserName !== 'chromium',
  'Only Chromium reports the bytes on the wire',
)

for (const [index, path] of ['/test/contact', '/test/nickname', '/test/contact/sent'].entries()) {
  test(`A visit to ${path} requests the page, its styles and its scripts, and nothing else`, {
    tag: sample(index),
  }, async ({ page, remember }) => {
    await remember({ nickname: 'Ada', contact })
    const { requests } = await weigh(page, () => page.goto(path))
    const pages = requests.filter((line) => !/\.(css|svg)$|^GET \/_next\/static\//.test(line))
    expect(pages).toEqual([`GET ${path}`])
  })
}

test('A submit makes no extra request, and neither does the second', { tag: '@scripts' }, async ({
  page,
  remember,
  javaScriptEnabled,
}) => {
  // The very first form is sent twice, to see whether the browser sends cookies back.
  await remember({ nickname: 'Ada' })
  const once = javaScriptEnabled
    ? ['POST /test/contact']
    : ['POST /test/contact', 'GET /test/contact/sent']
  await page.goto('/test/contact')
  for (const name of ['Grace Hopper', 'Alan Turing']) {
    for (const label of ['Name', 'Subject', 'Message']) {
      await page.getByLabel(label).fill(name)
    }
    const { requests } = await weigh(page, async () => {
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(page.getByRole('definition')).toHaveText([name, name, name])
    })
    expect(requests).toEqual(once)
    await page.getByRole('link', { name: 'Change this message' }).click()
    await expect(page.getByLabel('Name')).toHaveValue(name)
  }
})

test('A new visitor loads at most 12 KB of styles, all inside the page, and no font', async ({
  page,
}) => {
  const { bytes } = await weigh(page, () => page.goto('/test/contact'))
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll('style')].map(({ textContent }) => textContent),
  )
  expect(styles).toEqual([expect.stringContaining('body {')])
  expect(styles.join().length).toBeLessThanOrEqual(12 * KB)
  expect([bytes.Stylesheet, bytes.Font]).toEqual([0, 0])
})

test('A new visitor loads only a few KB more scripts than with plain Next', {
  tag: '@scripts',
}, async ({ page, javaScriptEnabled }) => {
  const { bytes } = await weigh(page, () => page.goto('/test/contact'))
  expect(bytes.Script > 0).toBe(javaScriptEnabled)
  expect(bytes.Script).toBeLessThanOrEqual(PLAIN_SCRIPT_BYTES + 4 * KB)
})

test('Nothing moves while the page loads', { tag: '@only-scripts' }, async ({ page }) => {
  await weigh(page, () => page.goto('/test/contact'))
  const shift = () => {
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    // After this task the callback would get the entries, and they would be missing here.
    const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[]
    return shifts.reduce((sum, { value }) => sum + value, 0)
  }
  expect(await page.evaluate(shift)).toBe(0)
  await page.getByRole('heading', { level: 1 }).evaluate((it) => {
    it.style.marginTop = '300px'
  })
  await expect.poll(() => page.evaluate(shift), 'what moves is seen').toBeGreaterThan(0)
})
