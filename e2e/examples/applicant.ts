import type { Page } from 'playwright/test'
import { part } from '#e2e/forms/part.ts'
import { goOn, heading } from '#e2e/journeys/guest.ts'
import type { Job } from './saved.ts'

export async function start(page: Page) {
  await page.goto('/application')
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'About you')
}

export async function about(page: Page, name = 'Ada Lovelace') {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email').fill('ada@example.org')
  for (const [label, text] of Object.entries({ Day: '10', Month: '12', Year: '1985' })) {
    await part(page, 'Date of birth', label).fill(text)
  }
  await part(page, 'Your address', 'Address line 1').fill('12 St James’s Square')
  await part(page, 'Your address', 'Town or city').fill('London')
  await part(page, 'Your address', 'Postcode').fill('SW1Y 4JH')
  await page.getByLabel('Country').fill('UK')
  await goOn(page)
}

/** How the first question is shown where the answers are checked. */
export const ABOUT = [
  'Ada Lovelace',
  'ada@example.org',
  '10 December 1985',
  '12 St James’s Square London SW1Y 4JH United Kingdom',
]

/** Answers the question whether there is another one. */
export async function another(page: Page, answer: 'Yes' | 'No') {
  await heading(page, 'Past jobs')
  await page.getByRole('radio', { name: answer }).check()
  await goOn(page)
}

/** @param text a year and a month, or '' */
export async function enterMonth(page: Page, group: string, text: string) {
  const [year = '', month = ''] = text.split('-')
  await part(page, group, 'Month').fill(month)
  await part(page, group, 'Year').fill(year)
}

/** Fills in the page of a job. */
export async function enterJob(page: Page, { employer, role, from, to, tasks }: Job) {
  await heading(page, 'Past job')
  await page.getByLabel('Employer').fill(employer)
  await page.getByLabel('Your role').fill(role)
  await enterMonth(page, 'First month', from)
  await enterMonth(page, 'Last month', to)
  await page.getByLabel('What you did').fill(tasks)
  await goOn(page)
}

/** Answers what is asked after the jobs, up to "Check your answers". */
export async function answerRest(page: Page) {
  await heading(page, 'Driving')
  await page.getByRole('radio', { name: 'No' }).check()
  await goOn(page)
  await heading(page, 'Languages')
  await page.getByLabel('English').check()
  await goOn(page)
  await heading(page, 'Check your answers')
}

export const finish = (page: Page) =>
  page.getByRole('button', { name: 'Save', exact: true }).click()
