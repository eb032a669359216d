import type { Page } from 'playwright/test'
import { expect } from '#e2e/support/fixtures.ts'
import { rememberIn } from '#e2e/support/remember.ts'
import { goOn, heading } from './guest.ts'

export const items = (page: Page) => page.getByRole('main').getByRole('listitem')

/** Opens the list of a party whose first question is answered. */
export async function begin(page: Page, guests: Record<string, Record<string, string>> = {}) {
  await rememberIn(page.context(), { 'party.aaaaaaaa': { host: { host: 'Ada' }, ...guests } })
  await page.goto('/test/party/aaaaaaaa/guests')
  await heading(page, 'Who will come?')
}

export async function enterGuest(page: Page, name: string, food = '') {
  await heading(page, 'A guest')
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Food').fill(food)
  await goOn(page)
}

/** Adds the first guest of a new party. */
export async function addFirst(page: Page, name: string) {
  await begin(page)
  await page.getByRole('button', { name: 'Add one' }).click()
  await enterGuest(page, name)
  await heading(page, 'Who will come?')
}

/** Opens the list of a party with one guest. */
export const beginWith = (page: Page, name: string) => begin(page, { 'guests.x1y2': { name } })

export async function another(page: Page, answer: 'Yes' | 'No') {
  await page.getByRole('radio', { name: answer }).check()
  await goOn(page)
}

export const follow = (page: Page, link: string) => page.getByRole('link', { name: link }).click()

export async function expectItems(page: Page, names: string[]) {
  await heading(page, 'Who will come?')
  await expect(items(page).locator('> bdi')).toHaveText(names)
}

/** Where a person goes on: the message has the focus, and the question comes after it. */
export async function expectMessage(page: Page, text: string | RegExp) {
  const message = page.getByRole('status').first()
  await expect(message).toHaveText(text)
}
