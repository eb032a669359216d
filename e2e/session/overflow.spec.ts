import { sample } from '#e2e/support/all.ts'
import { expect, summary, test } from '#e2e/support/fixtures.ts'
import { random } from '#lib/random.fixture.ts'
import { ENTRY_BYTES as LIMIT } from '#lib/session/limits.ts'

const contact = { name: 'Grace Hopper', subject: 'Opening hours', message: 'When are you open?' }

for (const [index, [kind, message]] of (
  [
    ['ASCII', 'I am the day'],
    ['four-byte characters', '🦸🦸🦸'],
  ] as const
).entries()) {
  test(`A form says if its input does not fit into the cookies, to the byte, with ${kind}`, {
    tag: sample(index),
  }, async ({ context, page, remember, baseURL }) => {
    await remember({ contact: { ...contact, message }, nickname: 'Ada' })
    const length = (await context.cookies())
      .map(({ name, value }) => name.length + '='.length + value.length)
      .reduce((sum, bytes) => sum + bytes + '; '.length, 0)
    // A new seal of the message has the same length, so another cookie decides how much fits.
    const fill = async (total: number) => {
      const [name, rest] = ['somebody-elses', total - length - 'somebody-elses='.length]
      const half = Math.floor(rest / 2) - `; ${name}2=`.length
      const url = `${baseURL}/`
      await context.addCookies([
        { name, value: 'x'.repeat(half), url },
        { name: `${name}2`, value: 'x'.repeat(rest - half - `; ${name}2=`.length), url },
      ])
    }
    for (const [bytes, fits] of [
      [LIMIT - 1, true],
      [LIMIT, true],
      [LIMIT + 1, false],
      // Now the draft takes room too, but the entry replaces it, so the draft does not count.
      [LIMIT, true],
    ] as const) {
      await fill(bytes)
      await page.goto('/test/contact')
      await page.getByLabel('Name').fill(fits ? 'Alan Turing!' : 'Ada Lovelace')
      await page.getByRole('button', { name: 'Send' }).click()
      if (fits) {
        await expect(page).toHaveURL('/test/contact/sent')
        await expect(page.getByRole('definition').first()).toHaveText('Alan Turing!')
      } else {
        await expect(summary(page)).toBeFocused()
        await expect(summary(page)).toContainText('This is more than we can store')
        await expect(page.getByLabel('Name')).toHaveValue('Ada Lovelace')
        await expect(page.getByLabel('Message')).toHaveValue(message)
        await page.goto('/test/contact/sent')
        await expect(page.getByRole('definition').first()).toHaveText('Alan Turing!')
      }
    }
  })
}

test('A long text that is rejected comes back whole, and can be deleted whole', async ({
  context,
  page,
}) => {
  await page.goto('/test/contact')
  const long = random(1500, [0x4e00, 0xa000])
  await page.getByLabel('Message').fill(long)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter a name',
    'Enter a subject',
    'Message must be 200 characters or fewer',
  ])
  await expect(page.getByLabel('Message')).toHaveValue(long)
  await page.reload()
  await expect(page.getByLabel('Message')).toHaveValue(long)
  // The text takes two cookies, but the visitor sees one entry.
  expect(await context.cookies()).toHaveLength(2)
  await page.goto('/session')
  const draft = page.getByRole('region')
  await expect(draft.getByRole('heading')).toHaveText(['Unfinished: Your message'])
  await expect(draft.getByRole('definition').first()).toHaveText(`${long.slice(0, 160)} …`)
  await draft.getByText('Times, size and seal').click()
  await expect(draft.getByText(long)).toBeVisible()
  await draft.getByRole('button', { name: 'Forget this' }).click()
  await expect(page.getByRole('status')).toHaveText('That has been forgotten')
  expect(await context.cookies()).toEqual([])
})
