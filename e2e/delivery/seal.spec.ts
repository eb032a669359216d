import { heading } from '#e2e/journeys/guest.ts'
import { pathsIn, pathsOf, seal } from '#e2e/support/emblems.ts'
import type { Remembered } from '#e2e/support/fixtures.ts'
import { drawWax } from '#ui/page/wax.ts'
import { expect, MINUTE, receipt, send, test } from './fixtures.ts'

const answered = {
  guest: { name: 'Sam' },
  visit: { day: '2999-01-20', eats: 'true' },
  dinner: { wish: 'Soup' },
}

test('What I sent has the same seal as its receipt, and nothing else that I sent has it', {
  tag: '@all',
}, async ({ page, remember, receiver }) => {
  const both = { 'booking.aaaaaaaa': answered, 'booking.bbbbbbbb': answered } satisfies Remembered
  await remember(both, MINUTE)
  await page.goto('/receipt')
  await expect(seal(page)).toHaveCount(0)
  const seals: (string | null)[][] = []
  for (const run of ['aaaaaaaa', 'bbbbbbbb']) {
    await page.goto(`/test/booking/${run}/check`)
    await send(page)
    await heading(page, 'A table for Sam')
    const sent = await pathsOf(seal(page))
    const reference = `${receiver.received.at(-1)?.message.reference}`
    expect(sent).toEqual(pathsIn(drawWax(reference)))
    const text = `${await receipt(page).textContent()}`
    await page.goto('/receipt')
    await page.getByLabel('Receipt', { exact: true }).fill(text)
    await page.getByRole('button', { name: 'Check' }).click()
    // The receipt before it is on the page until the answer comes.
    const said = page.getByRole('region', { name: 'What the receipt says' })
    await expect(said).toContainText(reference)
    expect(await pathsOf(seal(page))).toEqual(sent)
    seals.push(sent)
  }
  expect(seals[0]).not.toEqual(seals[1])
})
