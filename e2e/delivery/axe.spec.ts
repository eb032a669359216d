import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { parseEnv } from '#lib/config/env.ts'
import { prepared } from '#lib/delivery/message.fixture.ts'
import { makeReceipt } from '#lib/delivery/receipt.ts'

test('Everybody can check a receipt, with an error and with an answer', {
  tag: '@only-scripts',
}, async ({ page, expectAccessible }) => {
  const check = async (receipt: string) => {
    await page.getByLabel('Receipt', { exact: true }).fill(receipt)
    await page.getByRole('button', { name: 'Check' }).click()
  }
  await page.goto('/receipt')
  await expectAccessible()
  await check('x')
  await expect(summary(page)).toBeFocused()
  await expectAccessible()
  await check(await makeReceipt(prepared.message, 1_800_000_005, parseEnv(process.env).secrets))
  await expect(page.getByText('This was received on')).toBeVisible()
  await expectAccessible()
})

test('Everybody can use a form with a field that nobody sees', {
  tag: ['@all', '@only-scripts'],
}, async ({ page, expectAccessible }) => {
  await page.goto('/test/guarded')
  await page.setViewportSize({ width: 320, height: 640 })
  const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  expect(await page.evaluate(isWide)).toBe(false)
  await expectAccessible()
})
