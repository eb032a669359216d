import { expect, summary, test } from '#e2e/support/fixtures.ts'

test('A visitor creates a hero and sees it on the success page', { tag: '@both' }, async ({
  page,
}) => {
  await page.goto('/heroes')
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

test('Without a hero the success page redirects to the form, and a saved hero can be changed', async ({
  page,
  remember,
}) => {
  await page.goto('/success')
  await expect(page).toHaveURL('/heroes')
  await remember({ hero: { name: 'Storm', alter_ego: 'Ororo', catch_phrase: 'Feel the wind' } })
  await page.goto('/success')
  await page.getByRole('link', { name: 'Change this hero' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Storm')
  await page.getByLabel('Alter ego').fill('Ororo Munroe')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page.getByRole('status')).toHaveText('Your hero is saved')
  await expect(page.getByRole('definition')).toHaveText(['Storm', 'Ororo Munroe', 'Feel the wind'])
})

test('Each wrong field of a hero has its own error', async ({ page }) => {
  await page.goto('/heroes')
  await page.getByLabel('Catch phrase').fill('x'.repeat(201))
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter a name',
    'Enter an alter ego',
    'Catch phrase must be 200 characters or fewer',
  ])
  await page.getByLabel('Catch phrase').fill('')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter a name',
    'Enter an alter ego',
    'Enter a catch phrase',
  ])
})
