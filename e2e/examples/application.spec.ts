import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { part } from '#e2e/forms/part.ts'
import { change, goOn, heading } from '#e2e/journeys/guest.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import {
  ABOUT,
  about,
  another,
  answerRest,
  enterJob,
  enterMonth,
  finish,
  start,
} from './applicant.ts'
import { ANSWERED, BEGUN, INN, MILL } from './saved.ts'

const MILL_TEXT =
  'Employer: The Mill Your role: Clerk First month: March 2010 Last month: Not given What you did: Not given'

const INN_TEXT =
  'Employer: The Inn Your role: Cook First month: May 2012 Last month: June 2014 What you did: Soup for everybody'

const answers = (page: Page) => page.getByRole('definition')

test('I apply with two jobs, check my answers, and they are stored without a reference that nobody knows', async ({
  page,
}) => {
  await start(page)
  await expect(page.getByText('Question 1')).toBeVisible()
  await about(page)
  await expect(page.getByText('You have not added any.')).toBeVisible()
  await another(page, 'Yes')
  await enterJob(page, MILL)
  await another(page, 'Yes')
  await enterJob(page, INN)
  await expect(page.getByText('You can add up to 5, so 3 more.')).toBeVisible()
  await another(page, 'No')
  await answerRest(page)
  await expect(answers(page)).toHaveText([...ABOUT, MILL_TEXT, INN_TEXT, 'No', 'English'])
  await finish(page)
  await heading(page, 'Your application is complete')
  await expect(page.getByRole('status').first()).toHaveText('An application is saved')
  await expect(page.getByText('Nothing was sent.')).toBeVisible()
  await expect(page.getByText('Your reference is')).toHaveCount(0)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  const text = readFileSync(await (await downloading).path(), 'utf8')
  expect(text).toContain('Your name: Ada Lovelace\n')
  expect(text).toContain('First month: May 2012\nLast month: June 2014\n')
  await page.goto('/session')
  const stored = page.getByRole('region', { name: 'A finished application' })
  await expect(stored.getByRole('definition').first()).toHaveText('Ada Lovelace')
  await expect(stored).toContainText('The Mill')
  await expect(stored).toContainText('Soup for everybody')
  await expect(page.getByRole('region', { name: 'in progress' })).toBeHidden()
})

test('I apply without a job', { tag: '@all' }, async ({ page, remember }) => {
  await remember({ 'application.aaaaaaaa': BEGUN })
  await page.goto('/application/aaaaaaaa/jobs')
  await another(page, 'No')
  await answerRest(page)
  await expect(answers(page)).toHaveText([...ABOUT, 'None', 'No', 'English'])
  await finish(page)
  await heading(page, 'Your application is complete')
})

test('From “Check your answers” I change each of them, and return', { tag: '@all' }, async ({
  page,
  remember,
}) => {
  await remember({ 'application.aaaaaaaa': ANSWERED })
  await page.goto('/application/aaaaaaaa/check')
  await expect(answers(page)).toHaveText([...ABOUT, MILL_TEXT, 'No', 'English'])
  const returned = () => heading(page, 'Check your answers')
  await change(page, 'About you')
  await expect(page.getByLabel('Country')).toHaveValue('UK')
  await page.getByLabel('Your name').fill('Ada King')
  await goOn(page)
  await returned()
  await change(page, 'Past jobs')
  await change(page, 'The Mill')
  await expect(part(page, 'First month', 'Month')).toHaveValue('3')
  await page.getByLabel('Employer').fill('The Old Mill')
  await goOn(page)
  await expect(page.getByRole('status').first()).toHaveText('“The Old Mill” was changed')
  await expect(page.getByRole('radio', { name: 'No' })).toBeChecked()
  await goOn(page)
  await returned()
  await change(page, 'Driving')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await enterMonth(page, 'When did you get it?', '2004-sept')
  await goOn(page)
  await returned()
  await change(page, 'Languages')
  await page.getByLabel('Arabic').check()
  await goOn(page)
  await returned()
  await expect(answers(page)).toHaveText([
    ...ABOUT.with(0, 'Ada King'),
    MILL_TEXT.replace('The Mill', 'The Old Mill'),
    'Yes',
    'September 2004',
    'English, Arabic',
  ])
})

test('From “Check your answers” I add a job and remove one, and return', { tag: '@all' }, async ({
  page,
  remember,
}) => {
  await remember({ 'application.aaaaaaaa': ANSWERED })
  await page.goto('/application/aaaaaaaa/check')
  await expect(answers(page)).toHaveText([...ABOUT, MILL_TEXT, 'No', 'English'])
  await change(page, 'Past jobs')
  await another(page, 'Yes')
  await enterJob(page, INN)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await another(page, 'No')
  await heading(page, 'Check your answers')
  await expect(answers(page)).toHaveText([...ABOUT, MILL_TEXT, INN_TEXT, 'No', 'English'])
  await change(page, 'Past jobs')
  await page.getByRole('link', { name: 'Remove The Mill' }).click()
  await heading(page, 'Do you want to remove “The Mill”?')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('status').first()).toHaveText('“The Mill” was removed')
  await goOn(page)
  await heading(page, 'Check your answers')
  await expect(answers(page)).toHaveText([...ABOUT, INN_TEXT, 'No', 'English'])
})
