import { savePending } from '#lib/transfer/pending-import.ts'
import { bring, brought, expect, nicknameIn, openFile, savedFile, says, test } from './fixtures.ts'

test.beforeEach(async ({ page, remember }) => {
  await remember({ nickname: 'Ada' })
  await page.goto('/session/take')
})

test('I choose the other one, and take it back, as often as I like', async ({ page, other }) => {
  await nicknameIn(other, 'Grace')
  await openFile(other, await savedFile(page))
  for (const nickname of ['Ada', 'Grace']) {
    await other.getByRole('radio', { name: 'The other one' }).check()
    await bring(other)
    await brought(other)
    await expect(other.getByText('You have replaced something.')).toBeVisible()
    await says(other, nickname)
    await other.goto('/session/bring')
  }
  await other.getByRole('button', { name: 'Leave it' }).click()
  await expect(other.getByText('What this browser had before has been forgotten')).toBeVisible()
})

test('What I replaced can be taken back after I have brought something else', {
  tag: '@all',
}, async ({ page, other, remember }) => {
  await nicknameIn(other, 'Grace')
  const files = [['Ada', await savedFile(page)]]
  await remember({ nickname: 'Bob' })
  await page.goto('/session/take')
  files.push(['Bob', await savedFile(page)])
  for (const [nickname = '', file = ''] of files) {
    await openFile(other, file)
    // With scripts the page still shows what was replaced, until the file is open.
    const opened = other.getByRole('region').filter({ hasText: nickname })
    await opened.getByRole('radio', { name: 'The other one' }).check()
    await bring(other)
    await brought(other)
  }
  const grace = other.getByRole('region').filter({ hasText: 'Grace' })
  await expect(other.getByRole('region').filter({ hasText: 'Ada' })).toHaveCount(1)
  await grace.getByRole('radio', { name: 'The other one' }).check()
  await bring(other)
  await brought(other)
  await says(other, 'Grace')
})

test('Of two that I have replaced I can take one back, and not both into the same place', async ({
  page,
  seal,
}) => {
  const content = (d: string) => ({ k: 'nickname', v: 1, f: 1, l: 2e9, u: 2e9, d })
  await seal((context) => savePending('before', [content('Grace'), content('Bob')], context))
  await page.goto('/session/bring')
  const others = page.getByRole('radio', { name: 'The other one' })
  await expect(others).toHaveCount(2)
  for (const radio of await others.all()) await radio.check()
  await bring(page)
  const problem = page.getByRole('alert', { name: 'There is a problem' })
  await expect(problem).toContainText('you chose two for the same place')
  await says(page, 'Ada')
})
