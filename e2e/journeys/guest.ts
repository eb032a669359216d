import type { Page } from 'playwright/test'
import { expect } from '#e2e/support/fixtures.ts'
import { rememberIn } from '#e2e/support/remember.ts'

export async function heading(page: Page, text: string | RegExp) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
}

/** Presses the button of a question. */
export const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()

export async function start(page: Page) {
  await page.goto('/test/booking')
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Who are you?')
}

export async function enterName(page: Page, name = 'Sam') {
  await page.getByLabel('Your name').fill(name)
  await goOn(page)
}

export const wantsToEat = (page: Page) => page.getByLabel('I would like to eat')

/** Says when the guest comes, and that the guest wants to eat. */
export async function enterVisit(page: Page, day = '20') {
  await heading(page, 'When will you come?')
  for (const [part, text] of Object.entries({ Day: day, Month: '1', Year: '2999' })) {
    await page.getByRole('textbox', { name: part }).fill(text)
  }
  await wantsToEat(page).check()
  await goOn(page)
}

export async function enterDinner(page: Page, wish = 'Soup') {
  await heading(page, 'What will you eat?')
  await page.getByLabel('What you like to eat').fill(wish)
  await goOn(page)
}

/** Opens "Check your answers" in a browser that has an answer to every question. */
export async function answerAll(page: Page, name = 'Sam') {
  const visit = { day: '2999-1-20', eats: 'true' }
  const answers = { guest: { name }, visit, dinner: { wish: 'Soup' } }
  await rememberIn(page.context(), { 'booking.aaaaaaaa': answers })
  await page.goto('/test/booking/aaaaaaaa/check')
  await heading(page, 'Check your answers')
}

/** Follows the link at an answer on "Check your answers". */
export const change = (page: Page, title: string) =>
  page.getByRole('link', { name: `Change ${title}` }).click()

export const finish = (page: Page) =>
  page.getByRole('button', { name: 'Save', exact: true }).click()

/** The address of the run's own pages, up to the last slash. */
export const runOf = (page: Page) => page.url().replace(/[^/]*$/, '')
