import type { Page } from 'playwright/test'
import { goOn, heading } from '#e2e/journeys/guest.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { ENTRY_BYTES } from '#lib/session/limits.ts'
import { another, answerRest, enterJob, finish } from './applicant.ts'
import { BEGUN, FINISHED, INN, type Job, MILL } from './saved.ts'

/** Five jobs as people describe them. */
const FIVE: Job[] = [
  {
    employer: 'Hartley & Sons Bakery',
    role: 'Apprentice baker',
    from: '2004-September',
    to: '2007-June',
    tasks:
      'I mixed and shaped the dough for bread and rolls, looked after two ovens, cleaned the kitchen each evening, and served in the shop on Saturday mornings.',
  },
  {
    employer: 'The Riverside Hotel',
    role: 'Pastry cook',
    from: '2007-July',
    to: '2011-March',
    tasks:
      'I planned and baked the desserts for a restaurant of eighty guests, ordered what we needed each week, and trained three apprentices in their first year.',
  },
  {
    employer: 'Northfield Primary School',
    role: 'Head of the kitchen',
    from: '2011-April',
    to: '2015-August',
    tasks:
      'With a team of five I cooked lunch for 320 children every day, wrote the menus with the parents, and kept the costs below what the town had agreed to pay.',
  },
  {
    employer: 'City College',
    role: 'Teacher of baking',
    from: '2015-September',
    to: '2021-July',
    tasks:
      'I taught bread and pastry to classes of twelve, in the evening and at weekends, set the examinations with my colleagues, and wrote the book that we use.',
  },
  {
    employer: 'Morning Bread Ltd',
    role: 'Founder and manager',
    from: '2021-August',
    to: '',
    tasks:
      'I opened a bakery with two partners. I do the accounts, buy the flour from farms nearby, and bake with our four employees from three until ten o’clock.',
  },
]

test('Five jobs fit beside a finished application with five, and no sixth is offered', {
  tag: '@all',
}, async ({ page, remember }) => {
  const finished = { ...FINISHED['confirmation.bbbbbbbb'], jobs: FIVE }
  const [last, ...before] = FIVE.toReversed() as [Job, ...Job[]]
  const jobs = before.reverse().map((job, index): [string, Job] => [`jobs.job${index}`, job])
  await remember({
    'confirmation.bbbbbbbb': finished,
    'application.aaaaaaaa': { ...BEGUN, ...Object.fromEntries(jobs) },
  })
  await page.goto('/application/aaaaaaaa/jobs')
  await another(page, 'Yes')
  await enterJob(page, last)
  await expect(page.getByText('You have added 5. You can’t add any more.')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await goOn(page)
  await answerRest(page)
  for (const { tasks } of FIVE) await expect(page.getByRole('main')).toContainText(tasks)
  await finish(page)
  await heading(page, 'Your application is complete')
  await page.goto('/session')
  const stored = page.getByRole('region', { name: 'A finished application' })
  await expect(stored).toHaveCount(2)
  for (const { tasks } of FIVE) {
    await expect(stored.first()).toContainText(tasks)
    await expect(stored.last()).toContainText(tasks)
  }
})

/** Adds cookies as of another site of this host, until so many bytes are left for our entries. */
async function leave(page: Page, bytes: number) {
  const url = new URL('/', page.url()).href
  const cookies = await page.context().cookies()
  const taken = cookies.reduce((sum, { name, value }) => sum + `${name}=${value}; `.length, 0)
  const value = 'x'.repeat((ENTRY_BYTES - taken - bytes) / 2 - 'o1=; '.length)
  await page.context().addCookies(['o1', 'o2'].map((name) => ({ name, value, url })))
}

const twoJobs = {
  'application.aaaaaaaa': { ...BEGUN, 'jobs.mill': { ...MILL }, 'jobs.inn1': { ...INN } },
}

test('I learn how much room my browser has before I describe a job', { tag: '@all' }, async ({
  page,
  remember,
}) => {
  await remember(twoJobs)
  await page.goto('/application/aaaaaaaa/jobs')
  const room = page.getByText(/We can store about \d+ more characters/)
  await expect(page.getByText('so 3 more.')).toBeVisible()
  await expect(room).toBeHidden()
  await leave(page, 600)
  await page.reload()
  await expect(room).toBeVisible()
  const [characters] = /\d+/.exec((await room.textContent()) ?? '') ?? []
  await another(page, 'Yes')
  await expect(room).toBeVisible()
  const [employer, role] = ['The Farm'.padEnd(70, '!'), 'Farmer'.padEnd(70, '!')]
  const tasks = 'x'.repeat(Number(characters) - 2 * 70 - '2015-1'.length)
  await enterJob(page, { employer, role, from: '2015-1', to: '', tasks })
  await expect(page.getByRole('status').first()).toHaveText(`“${employer}” was added`)
  await goOn(page)
  await answerRest(page)
})

test('I learn that there is no room before I describe a job, and how to make some', async ({
  page,
  remember,
}) => {
  await remember(twoJobs)
  await page.goto('/application/aaaaaaaa/jobs')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await leave(page, 350)
  await goOn(page)
  await expect(page.getByText(/We can’t store another one. You can remove one/)).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await page.getByRole('link', { name: 'Remove The Inn' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('status').first()).toHaveText('“The Inn” was removed')
  await another(page, 'Yes')
  await heading(page, 'Past job')
})
