import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { change, goOn, heading } from './guest.ts'
import {
  another,
  begin,
  beginWith,
  enterGuest,
  expectItems,
  expectMessage,
  follow,
  items,
} from './party.ts'

test('I add, change and remove items, and each time I am told and go on from there', {
  tag: '@both',
}, async ({ page, javaScriptEnabled }) => {
  await begin(page)
  await expect(page.getByText('You must add at least 1')).toBeVisible()
  await page.getByRole('button', { name: 'Add one' }).click()
  await enterGuest(page, 'Bob')
  await expectMessage(page, '“Bob” was added')
  if (javaScriptEnabled) await expect(page.getByText('“Bob” was added').locator('..')).toBeFocused()
  await another(page, 'Yes')
  await enterGuest(page, 'Cy', 'Soup')
  await expectItems(page, ['Bob', 'Cy'])
  await follow(page, 'Change Bob')
  await expect(page.getByLabel('Name')).toHaveValue('Bob')
  await enterGuest(page, 'Bea')
  await expectMessage(page, '“Bea” was changed')
  await expectItems(page, ['Bea', 'Cy'])
  await follow(page, 'Remove Bea')
  await heading(page, 'Do you want to remove “Bea”?')
  await follow(page, 'Keep it')
  await expectItems(page, ['Bea', 'Cy'])
  await follow(page, 'Remove Bea')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expectMessage(page, '“Bea” was removed')
  await expectItems(page, ['Cy'])
  await another(page, 'No')
  await page.getByLabel('Music').fill('Jazz')
  await goOn(page)
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition')).toHaveText(['Ada', /Name: Cy\s+Food: Soup/, 'Jazz'])
  await page.getByRole('button', { name: 'Plan it' }).click()
  await heading(page, 'A party of Ada')
  await expect(items(page)).toHaveText(['Cy'])
})

test('An item that is added from “Check your answers” is asked for before I can finish', async ({
  page,
}) => {
  await beginWith(page, 'Bob')
  await another(page, 'No')
  await page.getByLabel('Music').fill('Jazz')
  await goOn(page)
  await change(page, 'Who will come?')
  await expect(page.getByRole('radio', { name: 'No' })).toBeChecked()
  await another(page, 'Yes')
  const run = page.url().replace(/\/guests.*/, '')
  await heading(page, 'A guest')
  await page.goto(`${run}/check`)
  await heading(page, 'Who will come?')
  await page.goto(`${run}/guests?change=`)
  await another(page, 'Yes')
  await enterGuest(page, 'Cy')
  await expectItems(page, ['Bob', 'Cy'])
  await expect(page.getByRole('radio', { name: 'No' })).not.toBeChecked()
  await another(page, 'No')
  await heading(page, 'Check your answers')
})

test('What is wrong with an item is said on its own page, with what I typed', async ({ page }) => {
  await beginWith(page, 'Bob')
  await another(page, 'Yes')
  await enterGuest(page, '', 'Soup')
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a name'])
  await expect(page.getByLabel('Food')).toHaveValue('Soup')
  await enterGuest(page, 'Nobody', 'Soup')
  await expect(summary(page).getByRole('link')).toHaveText(['Nobody can’t come'])
  await enterGuest(page, 'Cy', 'Soup')
  await expectItems(page, ['Bob', 'Cy'])
})

test('I must say whether I want to add another', async ({ page }) => {
  await beginWith(page, 'Bob')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Choose whether you want to add another',
  ])
  await expectItems(page, ['Bob'])
})

test('I am told how many I can add, and when it is enough', { tag: '@all' }, async ({ page }) => {
  await beginWith(page, 'Bob')
  await expect(page.getByText('You can add up to 3, so 2 more.')).toBeVisible()
  for (const name of ['Cy', 'Di']) {
    await another(page, 'Yes')
    await enterGuest(page, name)
  }
  await expect(page.getByText('You have added 3. You can’t add any more.')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await goOn(page)
  await heading(page, 'What music do you like?')
})

test('I learn that my browser has little room before I begin another item', {
  tag: '@all',
}, async ({ page }) => {
  await beginWith(page, 'Bob')
  await follow(page, 'Change Bob')
  await enterGuest(page, 'Bob', 'x'.repeat(400))
  await another(page, 'Yes')
  await enterGuest(page, 'Cy', 'x'.repeat(400))
  await expect(page.getByText('You can add up to 3, so 1 more.')).toBeVisible()
  await page
    .context()
    .addCookies([{ name: 'other', value: 'x'.repeat(3600), url: new URL('/', page.url()).href }])
  await page.reload()
  await expect(page.getByText(/We can store about \d+ more characters/)).toBeVisible()
})

test('All items of a list are shown to me where I see what is stored', async ({ page }) => {
  await beginWith(page, 'Bob')
  await page.goto('/session')
  const stored = page.getByRole('region', { name: 'A party, in progress' })
  await expect(stored.getByText(/Name: Bob/).first()).toBeVisible()
})

test('I fill in a list by keyboard alone', async ({ page }) => {
  await begin(page)
  await page.getByRole('button', { name: 'Add one' }).focus()
  await page.keyboard.press('Enter')
  await heading(page, 'A guest')
  await page.getByLabel('Name').focus()
  await page.keyboard.type('Bob')
  await page.keyboard.press('Enter')
  await expectItems(page, ['Bob'])
  await page.getByRole('link', { name: 'Remove Bob' }).focus()
  await page.keyboard.press('Enter')
  await heading(page, 'Do you want to remove “Bob”?')
  await page.getByRole('link', { name: 'Back' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Yes' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading(page, 'What music do you like?')
})
