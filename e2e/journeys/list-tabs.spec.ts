import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { goOn, heading } from './guest.ts'
import {
  addFirst,
  another,
  beginWith,
  enterGuest,
  expectItems,
  expectMessage,
  follow,
} from './party.ts'

test('An item that another tab has removed is not brought back unasked, and my text is not lost', async ({
  page,
  context,
}) => {
  await beginWith(page, 'Bob')
  await follow(page, 'Change Bob')
  await heading(page, 'A guest')
  const other = await context.newPage()
  await other.goto(page.url().replace(/\/guests\/.*/, '/guests'))
  await follow(other, 'Remove Bob')
  await other.getByRole('button', { name: 'Remove it' }).click()
  await heading(other, 'Who will come?')
  await page.getByLabel('Food').fill('Soup')
  const url = page.url()
  await goOn(page)
  await expectMessage(
    page,
    'You have already removed this, perhaps in another tab. To add it again, press “Continue”.',
  )
  await expect(page.getByLabel('Food')).toHaveValue('Soup')
  await other.goto(url)
  await heading(other, 'This is no longer in your list')
  await other.goto(`${url}/remove`)
  await follow(other, 'Go back to “Who will come?”')
  await expect(other.getByText('You have not added any.')).toBeVisible()
  await goOn(page)
  await expectItems(page, ['Bob'])
})

test('Two tabs add to one list, and both items are there', { tag: '@all' }, async ({
  page,
  context,
}) => {
  await beginWith(page, 'Bob')
  const other = await context.newPage()
  await other.goto(page.url())
  await another(page, 'Yes')
  await another(other, 'Yes')
  await enterGuest(page, 'Cy')
  await enterGuest(other, 'Di')
  await expectItems(other, ['Bob', 'Cy', 'Di'])
  // The first tab still shows the question. There is no place left.
  await another(page, 'Yes')
  await expect(page.getByText('You have added 3. You can’t add any more.')).toBeVisible()
  await expectItems(page, ['Bob', 'Cy', 'Di'])
})

test('One item too many is not added, its text is not lost, and I am told why', async ({
  page,
  context,
}) => {
  await beginWith(page, 'Bob')
  const other = await context.newPage()
  await other.goto(page.url())
  await another(page, 'Yes')
  await heading(page, 'A guest')
  for (const name of ['Cy', 'Di']) {
    await another(other, 'Yes')
    await enterGuest(other, name)
  }
  await expectItems(other, ['Bob', 'Cy', 'Di'])
  await enterGuest(page, 'Ed')
  await expect(summary(page)).toContainText('You can add up to 3')
  await expect(page.getByLabel('Name')).toHaveValue('Ed')
  await follow(other, 'Remove Di')
  await other.getByRole('button', { name: 'Remove it' }).click()
  await expectItems(other, ['Bob', 'Cy'])
  await goOn(page)
  await expectItems(page, ['Bob', 'Cy', 'Ed'])
})

test('Back after adding leads to the item, and sending it again adds no second one', async ({
  page,
}) => {
  await addFirst(page, 'Bob')
  await page.goBack()
  await heading(page, 'A guest')
  await page.reload()
  await expect(page.getByLabel('Name')).toHaveValue('Bob')
  await enterGuest(page, 'Bea')
  await expectItems(page, ['Bea'])
})
