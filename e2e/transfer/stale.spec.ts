import {
  bring,
  brought,
  chooseFile,
  expect,
  linkIn,
  nicknameIn,
  openFile,
  savedFile,
  says,
  test,
} from './fixtures.ts'

test.beforeEach(async ({ page, remember }) => {
  await remember({ nickname: 'Ada' })
  await page.goto('/session/take')
})

test('A page that is out of date brings nothing, and says what has changed', async ({
  page,
  other,
}) => {
  await nicknameIn(other, 'Grace')
  await openFile(other, await savedFile(page))
  await expect(other.getByRole('region', { name: 'Your nickname' })).toContainText('Grace')
  const tab = await other.context().newPage()
  await nicknameIn(tab, 'Bob')
  await other.getByRole('radio', { name: 'The other one' }).check()
  await bring(other)
  const problem = other.getByRole('alert', { name: 'There is a problem' })
  await expect(problem).toContainText('Nothing was saved')
  await expect(problem.getByRole('listitem')).toHaveText(['Your nickname'])
  await expect(other.getByRole('region', { name: 'Your nickname' })).toContainText('Bob')
  await says(tab, 'Bob')
  await other.getByRole('radio', { name: 'The other one' }).check()
  await bring(other)
  await brought(other)
  await says(tab, 'Ada')
})

test('A link that is out of date brings nothing either, and keeps what it brings', {
  tag: '@all',
}, async ({ page, other }) => {
  await other.goto(await linkIn(page))
  await expect(other.getByRole('checkbox', { name: 'Bring this' })).toBeChecked()
  const tab = await other.context().newPage()
  await nicknameIn(tab, 'Bob')
  await bring(other)
  await expect(other.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await says(tab, 'Bob')
  await other.getByRole('radio', { name: 'The other one' }).check()
  await bring(other)
  await brought(other)
  await says(tab, 'Ada')
})

test('A page with one file does not bring, or forget, what another tab has opened', {
  tag: '@all',
}, async ({ page, other, remember }) => {
  const tab = await other.context().newPage()
  await tab.goto('/session/bring')
  await openFile(other, await savedFile(page))
  await expect(other.getByRole('region', { name: 'Your nickname' })).toContainText('Ada')
  const stale = await other.context().newPage()
  await stale.goto('/session/bring')
  await remember({ nickname: 'Bob' })
  await page.goto('/session/take')
  await chooseFile(tab, await savedFile(page))
  await expect(tab.getByRole('region', { name: 'Your nickname' })).toContainText('Bob')
  await bring(other)
  const problem = other.getByRole('alert', { name: 'There is a problem' })
  await expect(problem).toContainText('Nothing was saved')
  await expect(other.getByRole('region', { name: 'Your nickname' })).toContainText('Bob')
  await stale.getByRole('button', { name: 'Leave it' }).click()
  await expect(stale.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
  await bring(other)
  await brought(other)
  await says(other, 'Bob')
})
