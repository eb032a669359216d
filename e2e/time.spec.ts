import { expect, test } from './fixtures.ts'

test.use({ timezoneId: 'Asia/Kolkata', locale: 'de-DE' })

test('The time is told as UTC by the server, and in the own zone and language by the browser', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  await visit('/')
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
  const [language, timeZone] = javaScriptEnabled ? ['de-DE', 'Asia/Kolkata'] : ['en-GB', 'UTC']
  await expect(time).toHaveText(new Date(iso).toLocaleString(language, { ...shape, timeZone }))
  // A mismatch between server and browser would be told here.
  expect(problems).toEqual([])
})

test('How long ago the page was made is kept fresh without a reload', async ({
  page,
  visit,
  javaScriptEnabled,
}) => {
  await page.clock.install()
  await visit('/')
  const age = page.getByText(/^(jetzt|vor )/)
  if (!javaScriptEnabled) {
    await expect(age).toHaveCount(0)
    return
  }
  await expect(age).toHaveText('jetzt')
  await page.clock.runFor('03:05')
  await expect(age).toHaveText('vor 3 Minuten')
})
