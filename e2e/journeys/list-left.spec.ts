import type { BrowserContext, Page } from 'playwright/test'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { heading } from './guest.ts'
import {
  another,
  begin,
  beginWith,
  enterGuest,
  expectItems,
  expectMessage,
  follow,
} from './party.ts'

const left = (page: Page) => page.getByText('is not in the list yet')

/** Takes all the room that the entries of this app may have. */
async function fillBrowser(page: Page, context: BrowserContext) {
  const url = new URL('/', page.url()).href
  const cookies = ['one', 'two'].map((name) => ({ name, value: 'x'.repeat(3100), url }))
  await context.addCookies(cookies)
}

test('A new item that I left is offered to me on the list, with what I typed', async ({
  page,
  expectAccessible,
}) => {
  await beginWith(page, 'Bob')
  await another(page, 'Yes')
  await enterGuest(page, '', 'Soup')
  await expect(summary(page)).toBeVisible()
  await follow(page, 'Back')
  await expectItems(page, ['Bob'])
  await expect(left(page)).toBeVisible()
  await expectAccessible()
  await follow(page, 'Finish “A guest”')
  await expect(page.getByLabel('Food')).toHaveValue('Soup')
  await enterGuest(page, 'Cy', 'Soup')
  await expectItems(page, ['Bob', 'Cy'])
  await expect(left(page)).toHaveCount(0)
})

test('What I typed to change an item is gone when I remove the item', async ({ page }) => {
  await beginWith(page, 'Bob')
  await follow(page, 'Change Bob')
  await enterGuest(page, '', 'Soup')
  await expect(summary(page)).toBeVisible()
  await follow(page, 'Back')
  await follow(page, 'Remove Bob')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expectItems(page, [])
  await expect(left(page)).toHaveCount(0)
})

test('After my answers have expired, “No” to another item does not count for a new list', {
  tag: '@all',
}, async ({ page, context }) => {
  await beginWith(page, 'Bob')
  const inProgress = page.getByRole('heading', { name: 'In progress' })
  await page.goto('/test/party')
  await expect(inProgress).toBeVisible()
  await page.goBack()
  await context.clearCookies()
  await another(page, 'No')
  await heading(page, 'Plan a party')
  await expect(page.getByText('Those answers are no longer stored.')).toBeVisible()
  await expect(inProgress).toHaveCount(0)
})

test('After my answers have expired, I am not told that an item was removed', async ({
  page,
  context,
}) => {
  await beginWith(page, 'Bob')
  await follow(page, 'Remove Bob')
  await heading(page, 'Do you want to remove “Bob”?')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await heading(page, 'Plan a party')
  await expect(page.getByText('Those answers are no longer stored.')).toBeVisible()
})

test('An item that can’t be removed because my browser is full is still there, and I am told', async ({
  page,
  context,
}) => {
  await beginWith(page, 'Bob')
  await follow(page, 'Remove Bob')
  await heading(page, 'Do you want to remove “Bob”?')
  await fillBrowser(page, context)
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expectMessage(page, /^We can’t store more\./)
  await expectItems(page, ['Bob'])
})

test('I am not offered to add the first item if there is no room for it', async ({
  page,
  context,
}) => {
  await begin(page)
  await fillBrowser(page, context)
  await page.reload()
  await expect(page.getByText('We can’t store the first one.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add one' })).toHaveCount(0)
})
