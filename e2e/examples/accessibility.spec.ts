import { expect, test } from '#e2e/support/fixtures.ts'
import { ANSWERED, FEEDBACK, FINISHED, INN, MESSAGE } from './saved.ts'

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

test('No page of a message, of feedback or of an application scrolls sideways on a narrow screen', async ({
  page,
  visit,
  remember,
}) => {
  const long = 'W'.repeat(80)
  const you = { ...ANSWERED.you, name: long, address: `${long}\n${long}\nLondon\nSW1Y 4JH\nUK` }
  await remember({
    message: { ...MESSAGE, name: long, message: long },
    feedback: { ...FEEDBACK, keep: long },
    'application.aaaaaaaa': {
      ...ANSWERED,
      you,
      'jobs.mill': { ...INN, employer: long, role: long, tasks: long },
    },
    ...FINISHED,
  })
  await page.setViewportSize({ width: 320, height: 640 })
  const run = ['you', 'jobs', 'jobs/mill', 'jobs/mill/remove', 'licence', 'languages', 'check']
  for (const path of [
    ...['/contact', '/contact/thanks', '/feedback', '/application'],
    ...run.map((name) => `/application/aaaaaaaa/${name}`),
    ...['/application/bbbbbbbb/confirmation', '/session'],
  ]) {
    await visit(path)
    await expect(page).toHaveURL(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(320)
  }
})
