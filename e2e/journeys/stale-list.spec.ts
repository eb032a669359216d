import { test } from '#e2e/support/fixtures.ts'
import { heading } from './guest.ts'
import { another, beginWith, enterGuest, expectItems, expectMessage, follow } from './party.ts'

test('An item that has changed is not removed before I have seen it', async ({ page, context }) => {
  await beginWith(page, 'Bob')
  const other = await context.newPage()
  await other.goto(page.url())
  await follow(page, 'Remove Bob')
  await heading(page, 'Do you want to remove “Bob”?')
  await follow(other, 'Change Bob')
  await enterGuest(other, 'Bea', 'Soup')
  await expectItems(other, ['Bea'])
  await page.getByRole('button', { name: 'Remove it' }).click()
  await heading(page, 'Do you want to remove “Bea”?')
  await expectMessage(
    page,
    '“Name” and “Food” changed after you opened this page, perhaps in another tab. Nothing was removed. Please check again.',
  )
  await follow(other, 'Remove Bea')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expectItems(page, [])
  await other.getByRole('button', { name: 'Remove it' }).click()
  await expectMessage(other, 'You have already removed this, perhaps in another tab.')
})

test('A list that has changed is shown again before I go on from it', { tag: '@all' }, async ({
  page,
  context,
}) => {
  await beginWith(page, 'Bob')
  const other = await context.newPage()
  await other.goto(page.url())
  await another(other, 'Yes')
  await enterGuest(other, 'Cy')
  await expectItems(other, ['Bob', 'Cy'])
  await another(page, 'No')
  await expectItems(page, ['Bob', 'Cy'])
  await expectMessage(page, /^This list changed after you opened the page/)
  await another(page, 'No')
  await heading(page, 'What music do you like?')
})
