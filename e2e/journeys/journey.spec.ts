import type { Page } from 'playwright/test'
import {
  amends,
  answerAll,
  finish,
  goOn,
  heading,
  runOf,
  start,
  whatHappened,
  who,
} from '#e2e/examples/writer.ts'
import { expect, test } from '#e2e/support/fixtures.ts'

const change = (page: Page, title: string) =>
  page.getByRole('link', { name: `Change ${title}` }).click()

test('Each answer can be changed, and leads straight back to the check', async ({ page }) => {
  await answerAll(page)
  for (const title of [
    'Who is it for?',
    'What happened?',
    'How did it affect them?',
    'How will you make it right?',
    'How should it sound?',
  ]) {
    await change(page, title)
    await heading(page, title)
    await page.getByRole('link', { name: 'Back' }).click()
    await heading(page, 'Check your answers')
    await change(page, title)
    await goOn(page)
    await heading(page, 'Check your answers')
  }
  await change(page, 'Who is it for?')
  await page.getByLabel('Their name').fill('Kim')
  await goOn(page)
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition').first()).toHaveText('Kim')
})

test('Another answer drops what it was asked for, is told so before, and asks what is new', async ({
  page,
}) => {
  await answerAll(page, 'I will give something')
  await expect(
    page.getByText('If you change this answer, your answer to “What will you give?” is deleted.'),
  ).toBeVisible()
  await change(page, 'How will you make it right?')
  await expect(
    page.getByText('If you change this answer, your answer to “What will you give?” is deleted.'),
  ).toBeVisible()
  await goOn(page)
  await expect(page.getByRole('definition').getByText('A new bicycle.')).toBeVisible()
  await change(page, 'How will you make it right?')
  await page.getByRole('radio', { name: 'I will change how I do things' }).check()
  await goOn(page)
  await heading(page, 'What will you do differently?')
  await expect(page.getByText('Question 5 of 6')).toBeVisible()
  await page.getByLabel('Your promise').fill('I will look where I walk.')
  await goOn(page)
  await heading(page, 'Check your answers')
  await expect(page.getByText('A new bicycle.')).toBeHidden()
  await change(page, 'How will you make it right?')
  await page.getByRole('radio', { name: 'I will give something' }).check()
  await goOn(page)
  await heading(page, 'What will you give?')
  await expect(page.getByLabel('What you will give')).toHaveValue('')
  await page.getByLabel('What you will give').fill('A hug')
  await goOn(page)
  await finish(page)
  await expect(page.getByRole('article')).toContainText('a hug')
  await expect(page.getByRole('article')).not.toContainText(/bicycle|where I walk/)
})

test('An address ahead of the answers leads to the first question that is open', async ({
  page,
}) => {
  await start(page)
  const run = runOf(page)
  for (const ahead of ['tone', 'gift', 'check', 'letter']) {
    await page.goto(`${run}${ahead}`)
    await heading(page, 'Who is it for?')
  }
  await who(page)
  await heading(page, 'What happened?')
  await page.goto(`${run}check`)
  await heading(page, 'What happened?')
  await page.goto(`${run}who`)
  await expect(page.getByLabel('Their name')).toHaveValue('Sam')
  const runs = ['/apology/x', '/apology/%ff', '/apology/__proto__']
  const pages = runs.flatMap((odd) =>
    ['who', 'letter', 'letter/download'].map((p) => `${odd}/${p}`),
  )
  for (const unknown of [
    `${run}nothing`,
    `${run}%`,
    '/apology/%FF/who',
    `${run}constructor`,
    `${run}letter/x`,
    ...pages,
  ]) {
    const response = await page.goto(unknown)
    expect(response?.status(), unknown).toBe(404)
    await heading(page, 'Page not found')
  }
})

test('Back and Forward show what was saved, and Back on the page follows the questions', async ({
  page,
}) => {
  await start(page)
  await who(page)
  await whatHappened(page)
  await amends(page, 'We will spend time together')
  await heading(page, 'How should it sound?')
  await page.goBack()
  await heading(page, 'How will you make it right?')
  await expect(page.getByRole('radio', { name: 'We will spend time together' })).toBeChecked()
  await page.goForward()
  await heading(page, 'How should it sound?')
  for (const title of [
    'How will you make it right?',
    'How did it affect them?',
    'What happened?',
    'Who is it for?',
    'Write an apology',
  ]) {
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    await heading(page, title)
  }
  await page.getByRole('link', { name: 'Continue: An apology to Sam' }).click()
  await heading(page, 'How should it sound?')
})
