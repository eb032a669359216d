import { expect, summary, test } from './fixtures.ts'

test('A visitor creates a hero and sees it on the success page', async ({ page, visit }) => {
  await visit('/heroes')
  await expect(page).toHaveTitle('Create a hero – Keepsake')
  await page.getByLabel('Name').fill('  Batman ')
  await page.getByLabel('Alter ego').fill('Bruce Wayne')
  await page.getByLabel('Catch phrase').fill('I am the night')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page).toHaveURL('/success')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You successfully submitted a hero!',
  )
  const answers = page.getByRole('definition')
  await expect(page.getByRole('term')).toHaveText(['Name', 'Alter Ego', 'Catch Phrase'])
  await expect(answers).toHaveText(['Batman', 'Bruce Wayne', 'I am the night'])
})

test('Back after success shows the form with what was saved', async ({ page, visit }) => {
  await visit('/heroes')
  await page.getByLabel('Name').fill('  Batman ')
  await page.getByLabel('Alter ego').fill('Bruce Wayne')
  await page.getByLabel('Catch phrase').fill('I am the night')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page).toHaveURL('/success')
  await page.goBack()
  await expect(page).toHaveURL('/heroes')
  await expect(page.getByLabel('Name')).toHaveValue('Batman')
  await expect(page.getByLabel('Alter ego')).toHaveValue('Bruce Wayne')
})

test('A kept hero is shown in the fields again, ready to change', async ({
  page,
  visit,
  remember,
}) => {
  await remember({ hero: { name: 'Storm', alter_ego: 'Ororo', catch_phrase: 'Feel the wind' } })
  await visit('/success')
  await page.getByRole('link', { name: 'Change this hero' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Storm')
  await page.getByLabel('Alter ego').fill('Ororo Munroe')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page.getByRole('definition')).toHaveText(['Storm', 'Ororo Munroe', 'Feel the wind'])
})

test('Without a hero the success page leads to the form', async ({ page, visit }) => {
  await visit('/success')
  await expect(page).toHaveURL('/heroes')
})

test('Wrong answers come back with their errors, one try after the other', async ({
  page,
  visit,
}) => {
  await visit('/heroes')
  await page.getByLabel('Alter ego').fill('Bruce')
  await page.getByLabel('Catch phrase').fill('x'.repeat(201))
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(summary(page)).toBeFocused()
  await expect(page).toHaveTitle('Error: Create a hero – Keepsake')
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter a name',
    'Catch phrase must be 200 characters or fewer',
  ])
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Error: Enter a name')
  await expect(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Alter ego')).not.toHaveAttribute('aria-invalid')
  await expect(page.getByLabel('Alter ego')).toHaveValue('Bruce')
  await expect(page.getByLabel('Catch phrase')).toHaveValue('x'.repeat(201))

  await summary(page).getByRole('link', { name: 'Catch phrase must be' }).click()
  await expect(page.getByLabel('Catch phrase')).toBeFocused()
  await page.getByLabel('Catch phrase').fill('short')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('link')).toHaveText(['Enter a name'])
  await expect(page.getByLabel('Catch phrase')).toHaveValue('short')
})
