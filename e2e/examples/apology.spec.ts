import { goOn, heading } from '#e2e/journeys/guest.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { answerAllButTone, finish, start, who } from './writer.ts'

test('A visitor whose name is known writes an apology, from the front page to the letter', async ({
  page,
  remember,
}) => {
  await remember({ name: 'Ada' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Write an apology' }).click()
  await heading(page, 'Write an apology')
  await page.getByRole('button', { name: 'Start' }).click()
  await heading(page, 'Who is it for?')
  await expect(page.getByText('Question 1')).toBeVisible()
  await who(page, 'Mum')
  await heading(page, 'What happened?')
  await page.getByLabel('What you did').fill('I forgot your birthday.')
  await page.getByLabel('Day').fill('20')
  await page.getByLabel('Month').fill('March')
  await page.getByLabel('Year').fill('2026')
  await goOn(page)
  await page.getByLabel('What it did to them').fill('You sat there alone with the cake.')
  await goOn(page)
  await page.getByRole('radio', { name: 'I will replace it' }).check()
  await goOn(page)
  await expect(page.getByText('Question 5')).toBeVisible()
  await page.getByLabel('What you will replace').fill('The cake')
  await goOn(page)
  await heading(page, 'How should it sound?')
  await page.getByLabel('The tone').selectOption('Plain')
  await page.getByLabel('Sign it with the name that you told us').check()
  await goOn(page)
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
  await finish(page)
  await heading(page, 'Your letter to Mum')
  await expect(page.getByRole('status').first()).toHaveText('Your letter is finished')
  const letter = page.getByRole('article')
  await expect(letter).toContainText('Dear Mum,')
  await expect(letter).toContainText('20 March 2026')
  await expect(letter).toContainText('I will replace the cake.')
  await expect(letter).toContainText('Ada')
})

test('A question without an answer shows an error and keeps the other answers', {
  tag: '@all',
}, async ({ page }) => {
  await start(page)
  await page.getByLabel('Their name').fill('Sam')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Choose what they are to you'])
  await expect(page.getByLabel('Their name')).toHaveValue('Sam')
  await page.getByRole('radio', { name: 'A colleague' }).check()
  await page.getByLabel('Their name').fill('')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Enter their name'])
  await expect(page.getByRole('radio', { name: 'A colleague' })).toBeChecked()
  await who(page)
  await page.getByLabel('What you did').fill('x')
  await page.getByLabel('Day').fill('31')
  await page.getByLabel('Month').fill('Feb')
  await page.getByLabel('Year').fill('2026')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['The day must be a real date'])
  await expect(page.getByLabel('Month')).toHaveValue('Feb')
  await expect(page.getByRole('group', { name: 'When it was' })).toHaveAccessibleDescription(
    /The day must be a real date/,
  )
  await page.getByLabel('Year').fill('2999')
  await page.getByLabel('Month').fill('1')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['The day must not be in the future'])
  await summary(page).getByRole('link').click()
  await expect(page.getByLabel('Day')).toBeFocused()
})

test('A rejected tone and signature come back as the visitor chose them', { tag: '@all' }, async ({
  page,
}) => {
  await answerAllButTone(page)
  await page.getByLabel('The tone').selectOption('Formal')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText([
    'Tick the box above, or enter a name to sign with',
  ])
  await expect(page.getByLabel('The tone')).toHaveValue('formal')
  await page.getByLabel('Sign it with the name that you told us').check()
  await page.getByLabel('The tone').selectOption('Choose')
  await goOn(page)
  await expect(summary(page).getByRole('link')).toHaveText(['Choose a tone'])
  await expect(page.getByLabel('Sign it with the name that you told us')).toBeChecked()
})

test('A visitor can write a letter with the keyboard alone', { tag: '@all' }, async ({ page }) => {
  await page.goto('/apology')
  await page.getByRole('button', { name: 'Start' }).focus()
  await page.keyboard.press('Enter')
  await heading(page, 'Who is it for?')
  await page.getByLabel('Their name').focus()
  await page.keyboard.type('Sam')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Family' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await heading(page, 'What happened?')
  await page.getByLabel('What you did').focus()
  await page.keyboard.type('I was late.')
  for (const part of ['20', '3', '2026']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(part)
  }
  await page.keyboard.press('Enter')
  await heading(page, 'How did it affect them?')
  await page.getByLabel('What it did to them').focus()
  await page.keyboard.type('You waited.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await heading(page, 'How will you make it right?')
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'I have words only' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await heading(page, 'How should it sound?')
  await page.getByLabel('The tone').focus()
  await page.keyboard.type('F')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Alex')
  await page.keyboard.press('Enter')
  await heading(page, 'Check your answers')
  await page.getByRole('button', { name: 'Finish the letter' }).focus()
  await page.keyboard.press('Enter')
  await heading(page, 'Your letter to Sam')
})
