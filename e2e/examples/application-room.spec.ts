import type { Page } from 'playwright/test'
import { goOn, heading } from '#e2e/journeys/guest.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { another, answerRest, beginWith, finish, INN, type Job, MILL, start } from './applicant.ts'

/** Five jobs as people describe them. */
const FIVE: Job[] = [
  {
    employer: 'Hartley & Sons Bakery',
    role: 'Apprentice baker',
    from: ['September', '2004'],
    to: ['June', '2007'],
    tasks:
      'I mixed and shaped the dough for bread and rolls, looked after two ovens, cleaned the kitchen each evening, and served in the shop on Saturday mornings.',
  },
  {
    employer: 'The Riverside Hotel',
    role: 'Pastry cook',
    from: ['July', '2007'],
    to: ['March', '2011'],
    tasks:
      'I planned and baked the desserts for a restaurant of eighty guests, ordered what we needed each week, and trained three apprentices in their first year.',
  },
  {
    employer: 'Northfield Primary School',
    role: 'Head of the kitchen',
    from: ['April', '2011'],
    to: ['August', '2015'],
    tasks:
      'With a team of five I cooked lunch for 320 children every day, wrote the menus with the parents, and kept the costs below what the town had agreed to pay.',
  },
  {
    employer: 'City College',
    role: 'Teacher of baking',
    from: ['September', '2015'],
    to: ['July', '2021'],
    tasks:
      'I taught bread and pastry to classes of twelve, in the evening and at weekends, set the examinations with my colleagues, and wrote the book that we use.',
  },
  {
    employer: 'Morning Bread Ltd',
    role: 'Founder and manager',
    from: ['August', '2021'],
    tasks:
      'I opened a bakery with two partners. I do the accounts, buy the flour from farms nearby, and bake with our four employees from three until ten o’clock.',
  },
]

async function applyWithFive(page: Page) {
  await beginWith(page, ...FIVE)
  await expect(page.getByText('You have added 5, and that is the most.')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await goOn(page)
  await answerRest(page)
  for (const { tasks = '' } of FIVE) await expect(page.getByRole('main')).toContainText(tasks)
}

const FINISHED = 'A finished application'

test('Five jobs fit, no sixth is offered, and a finished application leaves room for another', async ({
  page,
}) => {
  await applyWithFive(page)
  await finish(page)
  await heading(page, 'Your application is complete')
  await applyWithFive(page)
  await finish(page)
  await heading(page, 'Your application is complete')
  await page.goto('/session')
  const finished = page.getByRole('region', { name: FINISHED })
  await expect(finished).toHaveCount(2)
  for (const { tasks = '' } of FIVE) await expect(finished.first()).toContainText(tasks)
  for (const { tasks = '' } of FIVE) await expect(finished.last()).toContainText(tasks)
})

/** Cookies of another site take room. Chromium and others refuse one of more than 4,096 bytes. */
async function fill(page: Page, bytes: number) {
  const url = new URL('/', page.url()).href
  await page.context().addCookies([{ name: 'other', value: 'x'.repeat(bytes), url }])
}

test('I learn how much room my browser has before I describe a job', async ({ page }) => {
  await beginWith(page, ...FIVE.slice(0, 4))
  const room = page.getByText(/room for about \d+ more characters/)
  await expect(room).toBeVisible()
  await another(page, 'Yes')
  await heading(page, 'A past job')
  await expect(room).toBeVisible()
})

test('I learn that there is no room before I describe a job', async ({ page }) => {
  await beginWith(page, MILL, INN)
  await page.getByRole('radio', { name: 'Yes' }).check()
  await fill(page, 4000)
  await goOn(page)
  await heading(page, 'Past jobs')
  await expect(page.getByText(/no room for another one/)).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await page.getByRole('link', { name: 'Remove The Mill' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'The Inn' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'The Mill' })).toBeHidden()
})

test('I apply by keyboard alone', async ({ page }) => {
  await start(page)
  const type = async (...texts: string[]) => {
    for (const text of texts) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.getByLabel('Your name').focus()
  await type('Ada', 'ada@example.org', '10', '12', '1985')
  await type('12 St James’s Square', '', 'London', 'SW1Y 4JH', 'United Kingdom')
  await press('Enter')
  await heading(page, 'Past jobs')
  await page.getByRole('radio', { name: 'Yes' }).focus()
  await press('Space', 'Enter')
  await heading(page, 'A past job')
  await page.getByLabel('Employer').focus()
  await type('The Mill', 'Clerk', '3', '2010', '4', '2011', 'Letters')
  await press('Enter')
  await heading(page, 'Past jobs')
  await page.getByRole('link', { name: 'Remove The Mill' }).focus()
  await press('Tab', 'Space', 'ArrowDown', 'Tab', 'Enter')
  await heading(page, 'Driving')
  await page.getByRole('radio', { name: 'Yes' }).focus()
  await press('Space', 'Tab')
  await type('5', '2004')
  await press('Enter')
  await heading(page, 'Languages')
  await page.getByLabel('English').focus()
  await press('Space', 'Tab', 'Space', 'Enter')
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition')).toHaveText([
    ...['Ada', 'ada@example.org', '10 December 1985'],
    '12 St James’s Square London SW1Y 4JH United Kingdom',
    /Employer: The Mill .*Last month: April 2011 What you did: Letters/,
    ...['Yes', 'May 2004', 'English, Arabic'],
  ])
  await page.getByRole('button', { name: 'Save the application' }).focus()
  await press('Enter')
  await heading(page, 'Your application is complete')
})
