import { answerAll, finish, heading } from '#e2e/journeys/guest.ts'
import { pathsOf, seal } from '#e2e/support/emblems.ts'
import { bring, brought, elsewhere, expect, openFile, savedFile, test } from './fixtures.ts'

test('What I began has the same seal in its file and on the other device', { tag: '@all' }, async ({
  page,
  other,
}) => {
  await answerAll(page)
  await elsewhere(page)
  await heading(page, 'Continue on another device')
  const file = await savedFile(page)
  await openFile(other, file)
  const paths = await pathsOf(seal(other))
  expect(paths.length).toBeGreaterThan(2)
  for (const path of paths) expect(file).toContain(`d="${path}"`)
  await bring(other)
  await brought(other)
  await page.goBack()
  await finish(page)
  await heading(page, 'A table for Sam')
  await page.goto('/session/take')
  await openFile(other, await savedFile(page))
  expect(await pathsOf(seal(other))).toEqual(paths)
})
