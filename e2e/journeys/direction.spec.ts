import { expect, test } from '#e2e/support/fixtures.ts'
import { seenFromTheLeft } from '#e2e/support/order.ts'
import { addFirst, another, follow } from './party.ts'

test.use({ viewport: { width: 1280, height: 720 } })

test('A name with a right-to-left override turns no sentence around', { tag: '@all' }, async ({
  page,
}) => {
  await addFirst(page, 'Bob\u202egnp')
  const message = page.getByRole('status').first().getByText('was added')
  await expect.poll(() => seenFromTheLeft(message)).toBe('“Bobgnp” was added')
  await follow(page, 'Remove Bobgnp')
  const heading = page.getByRole('heading', { level: 1 })
  await expect.poll(() => seenFromTheLeft(heading)).toBe('Do you want to remove “Bobgnp”?')
})

test('A name that is written from right to left moves nothing around it', async ({ page }) => {
  // In Hebrew the sign at the end stands on the left.
  await addFirst(page, 'דנה 2!')
  const shown = '!2 הנד'
  const message = page.getByRole('status').first().getByText('was added')
  await expect.poll(() => seenFromTheLeft(message)).toBe(`“${shown}” was added`)
  await expect(message.locator('bdi')).toHaveText('דנה 2!')
  await follow(page, 'Remove דנה 2!')
  const heading = page.getByRole('heading', { level: 1 })
  await expect.poll(() => seenFromTheLeft(heading)).toBe(`Do you want to remove “${shown}”?`)
  await expect(page).toHaveTitle(/^Do you want to remove “\u2068דנה 2!\u2069”\? – /)
  await follow(page, 'Keep it')
  await another(page, 'No')
})

test('An old run with a name that turns its sentence around is shown without that', async ({
  page,
  remember,
}) => {
  await remember({
    'party.aaaaaaaa': { host: { host: 'A' }, 'guests.x1y2': { name: 'B\u202egnp' } },
  })
  await page.goto('/test/party/aaaaaaaa/guests/x1y2/remove')
  const heading = page.getByRole('heading', { level: 1 })
  await expect.poll(() => seenFromTheLeft(heading)).toBe('Do you want to remove “Bgnp”?')
})
