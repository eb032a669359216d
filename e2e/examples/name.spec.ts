import { sample } from '#e2e/support/all.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

for (const path of ['/', '/index']) {
  test(`A visitor who enters a name at ${path} gets an apology`, async ({ page }) => {
    await page.goto(path)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Hello, Stranger!')
    await page.getByLabel('What is your name?').fill(' Ada Lovelace ')
    await page.getByRole('button', { name: 'Apologize' }).click()
    await expect(heading).toHaveText('Hello, Ada Lovelace!')
    await expect(page).toHaveURL('/')
    await expect(page.getByText(/sorry, Ada Lovelace/)).toBeVisible()
    await page.getByRole('link', { name: 'a page of your own' }).click()
    await expect(page).toHaveURL('/user/Ada%20Lovelace')
    await expect(heading).toHaveText('Hello, Ada Lovelace!')
  })
}

test('An empty name is rejected', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('What is your name?').fill('   ')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText(['Enter your name'])
  await expect(page).toHaveTitle('Error: Hello, Stranger! – Keepsake')
  await expect(page.getByLabel('What is your name?')).toHaveValue('   ')
})

test('After an error on /index the visitor sees the form, and Back leads to the page before it', {
  tag: '@scripts',
}, async ({ page, javaScriptEnabled }) => {
  await page.goto('/user/Ada')
  await page.goto('/index')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(summary(page)).toBeFocused()
  await expect(page).toHaveURL('/')
  await page.goBack()
  await expect(page).toHaveURL(javaScriptEnabled ? '/user/Ada' : '/index')
})

for (const [index, name] of [
  '<script>alert(1)</script>',
  `"O'Neill" & sons`,
  'عليّ بن أبي',
  '👩‍🚀 Zoë',
  'a/b?c#d%',
].entries()) {
  test(`A visitor may be called ${name}`, { tag: sample(index) }, async ({ page }) => {
    await page.goto('/')
    await page.getByLabel('What is your name?').fill(name)
    await page.getByRole('button', { name: 'Apologize' }).click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(`Hello, ${name}!`)
    await expect(page.getByLabel('What is your name?')).toHaveValue(name)
    await page.getByRole('link', { name: 'a page of your own' }).click()
    await expect(page).toHaveURL(`/user/${encodeURIComponent(name)}`)
    await expect(heading).toHaveText(`Hello, ${name}!`)
  })
}
