import type { Page } from 'playwright/test'
import { save } from '#e2e/forms/part.ts'
import { heading } from '#e2e/journeys/guest.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'

const box = (page: Page, name: string) => page.getByRole('checkbox', { name })

async function fillIn(page: Page) {
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('Email').fill('ada@example.org')
  await page.getByLabel('Phone').fill('020 7946 0000')
  await page.getByRole('radio', { name: 'A problem' }).check()
  await box(page, 'Forms').check()
  await box(page, 'Journeys').check()
  await page.getByLabel('Message').fill('I can’t find the form.\nWhere is it?')
  await box(page, 'You may write to me').check()
}

/** All that {@link fillIn} has filled in, but the email address and the phone number. */
async function expectFilledIn(page: Page) {
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Lovelace')
  await expect(page.getByRole('radio', { name: 'A problem' })).toBeChecked()
  for (const [name, checked] of [
    ['Forms', true],
    ['Sessions', false],
    ['Journeys', true],
    ['None of these', false],
    ['You may write to me', true],
  ] as const) {
    await expect(box(page, name)).toBeChecked({ checked })
  }
  await expect(page.getByLabel('Message')).toHaveValue('I can’t find the form.\nWhere is it?')
}

test('I save a message that nobody receives, and get no reference, which nobody would know', async ({
  page,
}) => {
  await page.goto('/contact')
  await fillIn(page)
  await save(page)
  await heading(page, 'Thank you')
  await expect(page).toHaveURL('/contact/thanks')
  await expect(page.getByRole('status').first()).toHaveText('Your message is saved')
  await expect(page.getByText('Nothing was sent.')).toBeVisible()
  await expect(page.getByText('Your reference is')).toHaveCount(0)
  await page.goto('/session')
  const answers = page.getByRole('region', { name: 'Your message' }).getByRole('definition')
  for (const [index, text] of [
    'Ada Lovelace',
    'ada@example.org',
    '02079460000',
    'A problem',
    'Forms, Journeys',
    'I can’t find the form. Where is it?',
    'Yes',
  ].entries()) {
    await expect(answers.nth(index)).toHaveText(text)
  }
})

test('An empty message says all that is missing, and leads to each question', async ({ page }) => {
  await page.goto('/contact')
  await save(page)
  await expect(summary(page)).toBeFocused()
  const missing = [
    ['Enter your name', page.getByLabel('Your name')],
    ['Enter your email address', page.getByLabel('Email')],
    ['Choose a topic', page.getByRole('radio', { name: 'A question' })],
    ['Choose a part', box(page, 'Forms')],
    ['Enter a message', page.getByLabel('Message')],
    ['Tick this to get a reply', box(page, 'You may write to me')],
  ] as const
  await expect(summary(page).getByRole('link')).toHaveText(missing.map(([text]) => text))
  for (const [name, control] of missing) {
    await summary(page).getByRole('link', { name }).click()
    await expect(control).toBeFocused()
  }
  await page.goto('/session')
  await expect(page.getByRole('region', { name: 'Your message', exact: true })).toBeHidden()
})

test('All that I typed comes back when something is wrong', { tag: ['@all', '@both'] }, async ({
  page,
}) => {
  await page.goto('/contact')
  await fillIn(page)
  await page.getByLabel('Email').fill('ada at example.org')
  await page.getByLabel('Phone').fill('12')
  await save(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Email must be an email address, such as name@example.com',
    'Phone must have 5 to 15 digits',
  ])
  await expect(page.getByLabel('Email')).toHaveValue('ada at example.org')
  await expect(page.getByLabel('Phone')).toHaveValue('12')
  await expectFilledIn(page)
})

test('“None of these” and something else can’t be sent together', { tag: '@scripts' }, async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/contact')
  await fillIn(page)
  await box(page, 'None of these').check()
  await expect(box(page, 'Forms')).toBeChecked({ checked: !javaScriptEnabled })
  await save(page)
  if (javaScriptEnabled) {
    await heading(page, 'Thank you')
    await page.goto('/contact')
    await expect(box(page, 'None of these')).toBeChecked()
    await expect(box(page, 'Forms')).not.toBeChecked()
    await box(page, 'Sessions').check()
    await expect(box(page, 'None of these')).not.toBeChecked()
  } else {
    await expect(summary(page).getByRole('link')).toHaveText([
      '“None of these” can’t be chosen with others',
    ])
    for (const name of ['Forms', 'Journeys', 'None of these']) {
      await expect(box(page, name)).toBeChecked()
    }
  }
})

test('When I come back to the form, it shows what I saved', { tag: '@all' }, async ({ page }) => {
  await page.goto('/contact')
  await fillIn(page)
  await save(page)
  await heading(page, 'Thank you')
  await page.goto('/contact')
  await expectFilledIn(page)
  await expect(page.getByLabel('Email')).toHaveValue('ada@example.org')
  await expect(page.getByLabel('Phone')).toHaveValue('02079460000')
  await save(page)
  await heading(page, 'Thank you')
})

test('Without a message the thank-you page leads to the form', async ({ page }) => {
  await page.goto('/contact/thanks')
  await expect(page).toHaveURL('/contact')
  await heading(page, 'Contact us')
})
