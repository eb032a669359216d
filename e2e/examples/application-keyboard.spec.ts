import { heading } from '#e2e/journeys/guest.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { start } from './applicant.ts'

test('I apply by keyboard alone', { tag: '@all' }, async ({ page }) => {
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
  await heading(page, 'Past job')
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
    'Employer: The Mill Your role: Clerk First month: March 2010 Last month: April 2011 What you did: Letters',
    ...['Yes', 'May 2004', 'English, Arabic'],
  ])
  await page.getByRole('button', { name: 'Save', exact: true }).focus()
  await press('Enter')
  await heading(page, 'Your application is complete')
})
