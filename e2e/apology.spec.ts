import type { Page } from 'playwright/test'
import { expect, summary, test } from './fixtures.ts'

const DONE = { name: 'Continue' }

async function heading(page: Page, text: string | RegExp) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
}

async function start(page: Page) {
  await page.goto('/apology')
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Who is it for?')
}

async function who(page: Page, name = 'Sam') {
  await page.getByLabel('Their name').fill(name)
  await page.getByRole('radio', { name: 'A friend' }).check()
  await page.getByRole('button', DONE).click()
}

async function whatHappened(page: Page) {
  await heading(page, 'What happened?')
  await page.getByLabel('What you did').fill('I broke your blue vase.')
  await page.getByRole('button', DONE).click()
  await heading(page, 'How did it affect them?')
  await page.getByLabel('What it did to them').fill('You had it from your grandmother.')
  await page.getByRole('button', DONE).click()
}

async function amends(page: Page, option: string) {
  await heading(page, 'How will you make it right?')
  await page.getByRole('radio', { name: option }).check()
  await page.getByRole('button', DONE).click()
}

async function tone(page: Page, signature = 'Alex') {
  await heading(page, 'How should it sound?')
  await page.getByLabel('The tone').selectOption('Warm')
  await page.getByLabel('Or sign it with another name').fill(signature)
  await page.getByRole('button', DONE).click()
}

async function allAnswered(page: Page, option = 'I have words only') {
  await start(page)
  await who(page)
  await whatHappened(page)
  await amends(page, option)
  if (option === 'I will give something') {
    await page.getByLabel('What you will give').fill('A new bicycle.')
    await page.getByRole('button', DONE).click()
  }
  await tone(page)
  await heading(page, 'Check your answers')
}

const change = (page: Page, title: string) =>
  page.getByRole('link', { name: `Change ${title}` }).click()

test('A visitor whose name is known writes an apology, from the front page to the letter', async ({
  page,
  remember,
  expectAccessible,
}) => {
  await remember({ name: 'Ada' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Write an apology' }).click()
  await heading(page, 'Write an apology')
  await expectAccessible()
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Who is it for?')
  await expect(page.getByText('Question 1 of 5')).toBeVisible()
  await expectAccessible()
  await who(page, 'Mum')
  await heading(page, 'What happened?')
  await page.getByLabel('What you did').fill('I forgot your birthday.')
  await page.getByLabel('Day').fill('20')
  await page.getByLabel('Month').fill('March')
  await page.getByLabel('Year').fill('2026')
  await expectAccessible()
  await page.getByRole('button', DONE).click()
  await page.getByLabel('What it did to them').fill('You sat there alone with the cake.')
  await page.getByRole('button', DONE).click()
  await amends(page, 'I will replace it')
  await expect(page.getByText('Question 5 of 6')).toBeVisible()
  await page.getByLabel('What you will replace').fill('The cake')
  await page.getByRole('button', DONE).click()
  await heading(page, 'How should it sound?')
  await page.getByLabel('The tone').selectOption('Plain')
  await page.getByLabel('Sign it with the name that you told us').check()
  await expectAccessible()
  await page.getByRole('button', DONE).click()
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition')).toHaveText([
    'Mum',
    'A friend',
    'I forgot your birthday.',
    '20 March 2026',
    'You sat there alone with the cake.',
    'I will replace it',
    'The cake',
    'Not given',
    'Plain',
    'Yes',
    'Not given',
  ])
  await expectAccessible()
  await page.getByRole('button', { name: 'Finish the letter' }).click()
  await heading(page, 'Your letter to Mum')
  await expect(page.getByRole('status').first()).toHaveText('Your letter is finished')
  const letter = page.getByRole('article')
  await expect(letter).toContainText('Dear Mum,')
  await expect(letter).toContainText('20 March 2026')
  await expect(letter).toContainText('I will replace the cake.')
  await expect(letter).toContainText('Ada')
  await expectAccessible()
})

test('A question that is not answered says what is wrong and keeps the rest', async ({
  page,
  expectAccessible,
}) => {
  await start(page)
  await page.getByLabel('Their name').fill('Sam')
  await page.getByRole('button', DONE).click()
  await expect(summary(page).getByRole('link')).toHaveText(['Choose what they are to you'])
  await expect(page.getByLabel('Their name')).toHaveValue('Sam')
  await expectAccessible()
  await page.getByRole('radio', { name: 'A colleague' }).check()
  await page.getByLabel('Their name').fill('')
  await page.getByRole('button', DONE).click()
  await expect(summary(page).getByRole('link')).toHaveText(['Enter their name'])
  await expect(page.getByRole('radio', { name: 'A colleague' })).toBeChecked()
  await who(page)
  await page.getByLabel('What you did').fill('x')
  await page.getByLabel('Day').fill('31')
  await page.getByLabel('Month').fill('Feb')
  await page.getByLabel('Year').fill('2026')
  await page.getByRole('button', DONE).click()
  await expect(summary(page).getByRole('link')).toHaveText(['The day must be a real date'])
  await expect(page.getByLabel('Month')).toHaveValue('Feb')
  await expect(page.getByRole('group', { name: 'When it was' })).toHaveAccessibleDescription(
    /The day must be a real date/,
  )
  await expectAccessible()
  await page.getByLabel('Year').fill('2999')
  await page.getByLabel('Month').fill('1')
  await page.getByRole('button', DONE).click()
  await expect(summary(page).getByRole('link')).toHaveText(['The day must not be in the future'])
  await summary(page).getByRole('link').click()
  await expect(page.getByLabel('Day')).toBeFocused()
})

test('The rejected tone and box come back as they were chosen', async ({ page }) => {
  await start(page)
  await who(page)
  await whatHappened(page)
  await amends(page, 'I have words only')
  await page.getByLabel('The tone').selectOption('Formal')
  await page.getByRole('button', DONE).click()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Tick the box above, or enter a name to sign with',
  ])
  await expect(page.getByLabel('The tone')).toHaveValue('formal')
  await page.getByLabel('Sign it with the name that you told us').check()
  await page.getByLabel('The tone').selectOption('Choose')
  await page.getByRole('button', DONE).click()
  await expect(summary(page).getByRole('link')).toHaveText(['Choose a tone'])
  await expect(page.getByLabel('Sign it with the name that you told us')).toBeChecked()
})

test('Each answer can be changed, and leads straight back to the check', async ({ page }) => {
  await allAnswered(page)
  for (const title of [
    'Who is it for?',
    'What happened?',
    'How did it affect them?',
    'How will you make it right?',
    'How should it sound?',
  ]) {
    await change(page, title)
    await heading(page, title)
    await page.getByRole('link', { name: 'Back' }).click()
    await heading(page, 'Check your answers')
    await change(page, title)
    await page.getByRole('button', DONE).click()
    await heading(page, 'Check your answers')
  }
  await change(page, 'Who is it for?')
  await page.getByLabel('Their name').fill('Kim')
  await page.getByRole('button', DONE).click()
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition').first()).toHaveText('Kim')
})

test('Another answer drops what it was asked for, is told so before, and asks what is new', async ({
  page,
}) => {
  await allAnswered(page, 'I will give something')
  await expect(page.getByText('Another answer here drops “What will you give?”.')).toBeVisible()
  await change(page, 'How will you make it right?')
  await expect(
    page.getByText('Another answer here drops your answer to “What will you give?”'),
  ).toBeVisible()
  await page.getByRole('button', DONE).click()
  await expect(page.getByRole('definition').getByText('A new bicycle.')).toBeVisible()
  await change(page, 'How will you make it right?')
  await page.getByRole('radio', { name: 'I will change how I do things' }).check()
  await page.getByRole('button', DONE).click()
  await heading(page, 'What will you do differently?')
  await expect(page.getByText('Question 5 of 6')).toBeVisible()
  await page.getByLabel('Your promise').fill('I will look where I walk.')
  await page.getByRole('button', DONE).click()
  await heading(page, 'Check your answers')
  await expect(page.getByText('A new bicycle.')).toBeHidden()
  await page.getByRole('button', { name: 'Finish the letter' }).click()
  await expect(page.getByRole('article')).toContainText('I will look where I walk.')
  await expect(page.getByRole('article')).not.toContainText('bicycle')
})

test('An address ahead of the answers leads to the first question that is open', async ({
  page,
}) => {
  await start(page)
  const run = page.url().replace(/who$/, '')
  for (const ahead of ['tone', 'gift', 'check', 'letter']) {
    await page.goto(`${run}${ahead}`)
    await heading(page, 'Who is it for?')
  }
  await who(page)
  await heading(page, 'What happened?')
  await page.goto(`${run}check`)
  await heading(page, 'What happened?')
  await page.goto(`${run}who`)
  await expect(page.getByLabel('Their name')).toHaveValue('Sam')
  for (const unknown of [`${run}nothing`, `${run}constructor`, '/apology/x/who']) {
    const response = await page.goto(unknown)
    expect(response?.status(), unknown).toBe(404)
    await heading(page, 'Page not found')
  }
})

test('Back and Forward show what was saved, and Back on the page follows the questions', async ({
  page,
}) => {
  await start(page)
  await who(page)
  await whatHappened(page)
  await amends(page, 'We will spend time together')
  await heading(page, 'How should it sound?')
  await page.goBack()
  await heading(page, 'How will you make it right?')
  await expect(page.getByRole('radio', { name: 'We will spend time together' })).toBeChecked()
  await page.goForward()
  await heading(page, 'How should it sound?')
  for (const title of [
    'How will you make it right?',
    'How did it affect them?',
    'What happened?',
    'Who is it for?',
    'Write an apology',
  ]) {
    await page.getByRole('link', { name: 'Back', exact: true }).click()
    await heading(page, title)
  }
  await page.getByRole('link', { name: 'Go on with the letter to Sam' }).click()
  await heading(page, 'How should it sound?')
})
