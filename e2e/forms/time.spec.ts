import { sample } from '#e2e/support/all.ts'
import { expect, test } from '#e2e/support/fixtures.ts'

test.use({ timezoneId: 'Asia/Kolkata', locale: 'de-DE' })

test('The server shows times in UTC, and the browser in the visitor’s time zone', {
  tag: '@scripts',
}, async ({ page, javaScriptEnabled }) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto('/test/nickname')
  const time = page.getByRole('time')
  const iso = (await time.getAttribute('datetime')) ?? ''
  expect(Math.abs(Date.now() - Date.parse(iso))).toBeLessThan(60_000)
  const shape = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  } as const
  const timeZone = javaScriptEnabled ? 'Asia/Kolkata' : 'UTC'
  // The language of the browser is German. The page is in English, and so are its times.
  await expect(time).toHaveText(new Date(iso).toLocaleString('en-GB', { ...shape, timeZone }))
  // React logs a mismatch between server and browser.
  expect(problems).toEqual([])
})

test('The age of the page is updated without a reload', { tag: '@scripts' }, async ({
  page,
  javaScriptEnabled,
}) => {
  await page.clock.install()
  await page.goto('/test/nickname')
  const age = page.getByText(/^(now|.* ago)$/)
  if (!javaScriptEnabled) {
    await expect(age).toHaveCount(0)
    return
  }
  await expect(age).toHaveText('now')
  await page.clock.runFor('03:05')
  await expect(age).toHaveText('3 minutes ago')
})

for (const [index, language] of ['C', '', 'en-US@posix', undefined].entries()) {
  test(`A browser whose language is ${JSON.stringify(language)} shows the time`, {
    tag: ['@scripts', ...sample(index)],
  }, async ({ page, javaScriptEnabled }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'language', { value })
    }, language)
    await page.goto('/test/nickname')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Stranger!')
    await expect(page.getByRole('time')).toHaveText(javaScriptEnabled ? /GMT\+5:30$/ : /UTC$/)
    if (javaScriptEnabled) await expect(page.getByText(/^(now|.* ago)$/)).toBeVisible()
  })
}

test('A browser whose time zone is unknown shows the time in UTC', {
  tag: '@only-scripts',
}, async ({ page, remember }) => {
  await page.addInitScript(() => {
    Date.prototype.toLocaleString = new Proxy(Date.prototype.toLocaleString, {
      apply(format, date, [language, options]) {
        if (!options.timeZone) throw new RangeError('Unsupported time zone specified Etc/Unknown')
        return format.call(date, language, options)
      },
    })
  })
  await remember({ nickname: 'Ada' })
  await page.goto('/test/contact')
  await page.getByRole('link', { name: 'What we remember' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we remember')
  for (const _ of ['by a link', 'by a reload']) {
    await page.getByText('Times, size and seal').click()
    await expect(page.getByRole('time')).toHaveText([/UTC$/, /UTC$/, /UTC$/])
    await page.reload()
  }
})
