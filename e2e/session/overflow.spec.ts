import { random } from '../lib/random.fixture.ts'
import { ENTRY_BYTES as LIMIT } from '../lib/session/budget.ts'
import { expect, summary, test } from './fixtures.ts'

const hero = { name: 'Batman', alter_ego: 'Bruce Wayne', catch_phrase: 'I am the night' }

for (const [kind, catchPhrase] of [
  ['ASCII', 'I am the day'],
  ['four-byte characters', '🦸🦸🦸'],
] as const) {
  test(`What does not fit into the browser is told in the form, to the byte, with ${kind}`, async ({
    context,
    page,
    visit,
    remember,
    baseURL,
  }) => {
    await remember({ hero: { ...hero, catch_phrase: catchPhrase }, name: 'Ada' })
    const length = (await context.cookies())
      .map(({ name, value }) => name.length + '='.length + value.length)
      .reduce((sum, bytes) => sum + bytes + '; '.length, 0)
    // Sealed anew the hero is as long as before, so another cookie decides what is left for it.
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
      // The room that the draft has taken since is not counted against what takes its place.
      [LIMIT, true],
    ] as const) {
      await fill(bytes)
      await visit('/heroes')
      await page.getByLabel('Name').fill(fits ? 'Robin!' : 'Joker!')
      await page.getByRole('button', { name: 'Create hero' }).click()
      if (fits) {
        await expect(page).toHaveURL('/success')
        await expect(page.getByRole('definition').first()).toHaveText('Robin!')
      } else {
        await expect(summary(page)).toBeFocused()
        await expect(summary(page)).toContainText('more than your browser can keep')
        await expect(page.getByLabel('Name')).toHaveValue('Joker!')
        await expect(page.getByLabel('Catch phrase')).toHaveValue(catchPhrase)
        await page.goto('/success')
        await expect(page.getByRole('definition').first()).toHaveText('Robin!')
      }
    }
  })
}

test('A long text that is rejected comes back whole, and is forgotten whole', async ({
  context,
  page,
  visit,
}) => {
  await visit('/heroes')
  const long = random(1500, [0x4e00, 0xa000])
  await page.getByLabel('Catch phrase').fill(long)
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(summary(page).getByRole('link')).toHaveText([
    'Enter a name',
    'Enter an alter ego',
    'Catch phrase must be 200 characters or fewer',
  ])
  await expect(page.getByLabel('Catch phrase')).toHaveValue(long)
  await page.reload()
  await expect(page.getByLabel('Catch phrase')).toHaveValue(long)
  // It took two cookies, and is one thing to its owner.
  expect(await context.cookies()).toHaveLength(2)
  await visit('/session')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'An unfinished form',
    'All of it',
  ])
  await expect(page.getByText(long)).toBeVisible()
  await page.getByRole('button', { name: 'Forget this' }).click()
  await expect(page.getByRole('status')).toHaveText('It is forgotten')
  expect(await context.cookies()).toEqual([])
})
