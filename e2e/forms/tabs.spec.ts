import type { Page } from 'playwright/test'
import { expect, test } from '#e2e/support/fixtures.ts'

const fillContact = async (page: Page, word: string) => {
  for (const label of ['Name', 'Subject', 'Message']) await page.getByLabel(label).fill(word)
}

/** Holds all POSTs until each page has sent one, so that none follows another's response. */
async function holdUntilAllPost(pages: Page[]) {
  let waiting = 0
  let go = () => {}
  const all = new Promise<void>((resolve) => {
    go = resolve
  })
  for (const page of pages) {
    await page.route('**/*', async (route) => {
      if (route.request().method() === 'POST') {
        waiting += 1
        if (waiting === pages.length) go()
        await all
      }
      await route.continue()
    })
  }
}

test('A nickname and a message sent at the same moment from two tabs are both saved', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()]
  await one.goto('/test/nickname')
  await two.goto('/test/contact')
  await one.getByLabel('What is your nickname?').fill('Ada')
  await fillContact(two, 'Alan Turing')
  await holdUntilAllPost([one, two])
  await Promise.all([
    one.getByRole('button', { name: 'Save' }).click(),
    two.getByRole('button', { name: 'Send' }).click(),
  ])
  await expect(one.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(two).toHaveURL('/test/contact/sent')
  await one.goto('/test/contact/sent')
  await expect(one.getByRole('definition')).toHaveText([
    'Alan Turing',
    'Alan Turing',
    'Alan Turing',
  ])
  await two.goto('/test/nickname')
  await expect(two.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
})

test('If two tabs send the same form at once, one of the two is saved, not a mix', {
  tag: '@all',
}, async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()]
  for (const page of [one, two]) await page.goto('/test/contact')
  await fillContact(one, 'One')
  await fillContact(two, 'Two')
  await holdUntilAllPost([one, two])
  const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click()
  await Promise.all([send(one), send(two)])
  for (const page of [one, two]) await expect(page).toHaveURL('/test/contact/sent')
  await one.reload()
  const answers = await one.getByRole('definition').allTextContents()
  expect([
    ['One', 'One', 'One'],
    ['Two', 'Two', 'Two'],
  ]).toContainEqual(answers)
})
