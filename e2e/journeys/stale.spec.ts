import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { answerAll, change, enterName, finish, goOn, heading, runOf, start } from './guest.ts'
import { expectMessage } from './party.ts'

test('“Check your answers” saves nothing that it did not show, and says what has changed', {
  tag: '@all',
}, async ({ page, context }) => {
  await answerAll(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await change(other, 'Who are you?')
  await enterName(other, 'Eve')
  await heading(other, 'Check your answers')
  await finish(page)
  await heading(page, 'Check your answers')
  await expectMessage(
    page,
    '“Who are you?” changed after you opened this page, perhaps in another tab. Nothing was sent or saved. Check your answers, and press the button again.',
  )
  await expect(page.getByRole('definition').first()).toHaveText('Eve')
  await finish(page)
  await heading(page, 'A table for Eve')
})

test('If a question came up in another tab, I am told so, and nothing is saved', async ({
  page,
  context,
}) => {
  await answerAll(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await change(other, 'When will you come?')
  await other.getByLabel('I would like to eat').uncheck()
  await goOn(other)
  await heading(other, 'Check your answers')
  await finish(page)
  await heading(page, 'Check your answers')
  await expectMessage(page, /^“When will you come\?” and “What will you eat\?” changed after/)
  await change(other, 'When will you come?')
  await other.getByLabel('I would like to eat').check()
  await goOn(other)
  await heading(other, 'What will you eat?')
  await finish(page)
  await heading(page, 'What will you eat?')
  await expectMessage(
    page,
    /^Your answers changed after you opened this page.* Answer this first\.$/,
  )
})

test('What I finished in another tab is shown, and I am told that nothing else happened', {
  tag: '@all',
}, async ({ page, context }) => {
  await answerAll(page)
  const other = await context.newPage()
  await other.goto(`${runOf(page)}guest`)
  const last = await context.newPage()
  await last.goto(page.url())
  await finish(page)
  await heading(page, 'A table for Sam')
  await finish(last)
  await heading(last, 'A table for Sam')
  const text = 'You have already finished this, perhaps in another tab. Nothing was changed.'
  await expectMessage(last, text)
  await enterName(other, 'Eve')
  await heading(other, 'A table for Sam')
  await expectMessage(other, text)
})

test('An answer that another tab has changed is not overwritten unseen, and my text is not lost', async ({
  page,
  context,
}) => {
  await answerAll(page)
  await change(page, 'What will you eat?')
  await heading(page, 'What will you eat?')
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel('What you like to eat').fill('Rice')
  await goOn(other)
  await heading(other, 'Check your answers')
  await page.getByLabel('What you like to eat').fill('Beans')
  await goOn(page)
  await expect(summary(page)).toContainText('Your saved answers changed after you opened this page')
  await expect(page.getByLabel('What you like to eat')).toHaveValue('Beans')
  await other.reload()
  await expect(other.getByRole('definition').last()).toHaveText('Rice')
  await goOn(page)
  await heading(page, 'Check your answers')
  await expect(page.getByRole('definition').last()).toHaveText('Beans')
})

test('After Back I correct an answer as often as I like, and nobody speaks of another tab', {
  tag: '@all',
}, async ({ page }) => {
  await start(page)
  for (const name of ['Sam', 'Eve', 'Ada']) {
    await enterName(page, name)
    await heading(page, 'When will you come?')
    await page.goBack()
    await heading(page, 'Who are you?')
  }
  await enterName(page, 'Kim')
  await heading(page, 'When will you come?')
})

test('The oldest run is not deleted if it has changed since I was told which that is', {
  tag: '@all',
}, async ({ page, context }) => {
  const tabs = [page, await context.newPage(), await context.newPage()] as const
  for (const [index, tab] of tabs.entries()) {
    await start(tab)
    await enterName(tab, `Guest ${index}`)
    await heading(tab, 'When will you come?')
  }
  const fourth = await context.newPage()
  await fourth.goto('/test/booking')
  await expect(fourth.getByText('the oldest will be deleted: A booking for Guest 0')).toBeVisible()
  await page.goto(`${runOf(page)}guest`)
  await enterName(page, 'Zoe')
  await heading(page, 'When will you come?')
  await fourth.getByRole('button', { name: 'Delete it and start another' }).click()
  await heading(fourth, 'Book a table')
  await expectMessage(fourth, /^You can have only 3 in progress|changed after you opened this page/)
  await expect(fourth.getByRole('link', { name: /^Continue: / })).toHaveCount(3)
})
