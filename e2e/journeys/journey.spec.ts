import { expect, test } from '#e2e/support/fixtures.ts'
import {
  answerAll,
  change,
  enterDinner,
  enterName,
  enterVisit,
  finish,
  goOn,
  heading,
  runOf,
  start,
  wantsToEat,
} from './guest.ts'

test('Each answer can be changed, and leads straight back to the check', async ({ page }) => {
  await answerAll(page)
  for (const title of ['Who are you?', 'When will you come?', 'What will you eat?']) {
    await change(page, title)
    await heading(page, title)
    await page.getByRole('link', { name: 'Back' }).click()
    await heading(page, 'Check your answers')
    await change(page, title)
    await goOn(page)
    await heading(page, 'Check your answers')
  }
  await change(page, 'Who are you?')
  await page.getByLabel('Your name').fill('Kim')
  await goOn(page)
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition').first()).toHaveText('Kim')
})

test('A changed answer deletes the answers that depend on it, and the visitor is told before', {
  tag: '@both',
}, async ({ page }) => {
  const notice = page.getByText(
    'If you change this answer, your answer to “What will you eat?” may be deleted.',
  )
  await answerAll(page)
  await expect(notice).toBeVisible()
  await change(page, 'When will you come?')
  await expect(notice).toBeVisible()
  await goOn(page)
  await expect(page.getByRole('definition').getByText('Soup')).toBeVisible()
  await change(page, 'When will you come?')
  await expect(page.getByText('Question 2')).toBeVisible()
  await wantsToEat(page).uncheck()
  await goOn(page)
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition')).toHaveText(['Sam', '20 January 2999', 'No'])
  await expect(notice).toBeHidden()
  await change(page, 'When will you come?')
  await expect(page.getByText('Question 2')).toBeVisible()
  await wantsToEat(page).check()
  await goOn(page)
  await heading(page, 'What will you eat?')
  await expect(page.getByText('Question 3')).toBeVisible()
  await expect(page.getByLabel('What you like to eat')).toHaveValue('')
  await enterDinner(page, 'Bread')
  await finish(page)
  await heading(page, 'A table for Sam')
  await page.goto('/session')
  const ticket = page.getByRole('region', { name: 'A ticket' })
  await expect(ticket.getByText('Bread', { exact: true })).toBeVisible()
  await expect(ticket).not.toContainText('Soup')
})

test('An address ahead of the answers leads to the first question that is open', async ({
  page,
}) => {
  await start(page)
  const run = runOf(page)
  for (const ahead of ['visit', 'dinner', 'check', 'ticket']) {
    await page.goto(`${run}${ahead}`)
    await heading(page, 'Who are you?')
  }
  await enterName(page)
  await heading(page, 'When will you come?')
  await page.goto(`${run}check`)
  await heading(page, 'When will you come?')
  await page.goto(`${run}guest`)
  await expect(page.getByLabel('Your name')).toHaveValue('Sam')
})

test('The address of a question that is not asked leads to the check', async ({ page }) => {
  await answerAll(page)
  await change(page, 'When will you come?')
  await wantsToEat(page).uncheck()
  await goOn(page)
  await heading(page, 'Check your answers')
  await page.goto(`${runOf(page)}dinner`)
  await heading(page, 'Check your answers')
})

test('An address that no run can have is not found', { tag: '@requests' }, async ({ request }) => {
  const run = '/test/booking/aaaaaaaa/'
  const runs = ['/test/booking/x', '/test/booking/%ff', '/test/booking/__proto__']
  const pages = runs.flatMap((odd) =>
    ['guest', 'ticket', 'ticket/download'].map((p) => `${odd}/${p}`),
  )
  for (const unknown of [
    `${run}nothing`,
    `${run}%`,
    '/test/booking/%FF/guest',
    `${run}constructor`,
    `${run}ticket/x`,
    ...pages,
  ]) {
    const response = await request.get(unknown)
    expect(response.status(), unknown).toBe(404)
    expect(await response.text()).toContain('Page not found')
  }
})

test('Back and Forward show what was saved, and Back on the page follows the questions', async ({
  page,
}) => {
  await start(page)
  await enterName(page)
  await enterVisit(page)
  await heading(page, 'What will you eat?')
  await page.goBack()
  await heading(page, 'When will you come?')
  await expect(wantsToEat(page)).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Day' })).toHaveValue('20')
  await page.goForward()
  await heading(page, 'What will you eat?')
  for (const title of ['When will you come?', 'Who are you?', 'Book a table']) {
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    await heading(page, title)
  }
  await page.getByRole('link', { name: 'Continue: A booking for Sam' }).click()
  await heading(page, 'What will you eat?')
})
