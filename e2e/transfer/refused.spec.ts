import type { Page } from 'playwright/test'
import { ALL } from '#e2e/support/all.ts'
import { parseEnv } from '#lib/config/env.ts'
import { cookieName } from '#lib/session/cookie.ts'
import { PROBE } from '#lib/session/probe.ts'
import { sealOfFirstRelease } from '#lib/transfer/first-release.fixture.ts'
import { sealCode, sealFile } from '#lib/transfer/transfer.ts'
import { expect, linkIn, openFile, savedFile, test } from './fixtures.ts'

const problem = (page: Page) => page.getByRole('alert', { name: 'There is a problem' })

test.beforeEach(async ({ page, remember }) => {
  await remember({ nickname: 'Ada' })
  await page.goto('/session/take')
})

test('A file that is none of ours, or was changed, is refused, and I can choose another', async ({
  page,
  context,
  other,
}) => {
  const file = await savedFile(page)
  const cookie = (await context.cookies()).find(({ name }) => name === cookieName('nickname', true))
  const code = new URL(await linkIn(page)).searchParams.get('code') ?? ''
  const [seal = ''] = /(?<=content=")~?\d+\.[\w-]+/.exec(file) ?? []
  const middle = Math.floor(seal.length / 2)
  const flipped =
    seal.slice(0, middle) + (seal[middle] === 'A' ? 'B' : 'A') + seal.slice(middle + 1)
  const refused = [
    ['', 'Choose a file first'],
    ['Dear diary', 'This is not one of our files'],
    [file.replace(seal, ''), 'This is not one of our files'],
    [file.replace(seal, cookie?.value ?? ''), 'This is not one of our files'],
    [file.replace(seal, code), 'This was changed after we made it'],
    [file.replace(seal, flipped), 'This was changed after we made it'],
    [file.replace(seal, seal.slice(0, -4)), 'This was changed after we made it'],
    [file.replace(/content="\d+/, 'content="12'), 'sealed with a key that we no longer have'],
  ] as const
  // `npm test` sees each message once.
  const isNew = ([, reason]: (typeof refused)[number], index: number) =>
    ALL || refused.findIndex((other) => other[1] === reason) === index
  for (const [text, reason] of refused.filter(isNew)) {
    await openFile(other, text)
    await expect(problem(other)).toContainText(reason)
    await expect(problem(other)).toBeFocused()
    await expect(other).toHaveTitle(/^Error: /)
    // With scripts the cookie of probe.ts stays until the next page.
    const kept = (await other.context().cookies()).map(({ name }) => name)
    expect(kept.filter((name) => name !== cookieName(PROBE, true))).toEqual([])
  }
  await openFile(other, file)
  await expect(other.getByRole('region', { name: 'Your nickname' })).toBeVisible()
})

test('A file and a link of the first release still open, and a file with a passphrase says why not', async ({
  page,
  other,
}) => {
  const file = await savedFile(page)
  const { secrets } = parseEnv(process.env)
  const now = Math.floor(Date.now() / 1000)
  const content = { k: 'nickname', v: 1, f: now, l: now, u: now, d: 'Grace' }
  const seal = (purpose: 'file' | 'code') =>
    sealOfFirstRelease(purpose, [content], now + 60, secrets[0])
  const withSeal = (text: string) => file.replace(/content="\d+\.[\w-]+/, `content="${text}`)
  await openFile(other, withSeal(`~${seal('file')}`))
  await expect(problem(other)).toContainText('This file was saved with a passphrase')
  await expect(problem(other)).toContainText('save a new file there')
  await expect(other.getByLabel('File')).toBeVisible()
  await openFile(other, withSeal(seal('file')))
  await expect(other.getByRole('definition').first()).toHaveText('Grace')
  await other.goto(`/session/bring?code=${seal('code')}`)
  await expect(other.getByRole('definition').first()).toHaveText('Grace')
})

test('A file of 1 MB is refused with a way back', { tag: '@all' }, async ({ other }) => {
  await openFile(other, 'x'.repeat(1024 * 1024))
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('That is too much')
  await other
    .getByRole('link', { name: 'Open this page again' })
    .or(other.getByRole('button', { name: 'Try again' }))
    .click()
  await expect(other.getByLabel('File')).toBeVisible()
})

test('A link that is cut, changed or of another purpose says so', { tag: '@all' }, async ({
  page,
  other,
}) => {
  const link = await linkIn(page)
  const [seal = ''] = /(?<=content=")~?\d+\.[\w-]+/.exec(await savedFile(page)) ?? []
  for (const [address, reason] of [
    [link.replace(/code=.*/, 'code='), 'This address is not complete'],
    [link.replace(/code=.*/, 'code=x'), 'This address is not complete'],
    [link.slice(0, -4), 'This was changed after we made it'],
    [link.replace(/code=.*/, `code=${seal}`), 'This was changed after we made it'],
    [link.replace(/code=\d+/, 'code=12'), 'sealed with a key that we no longer have'],
  ] as const) {
    await other.goto(address)
    await expect(problem(other)).toContainText(reason)
    await expect(problem(other)).toBeFocused()
    await expect(other.getByLabel('File')).toBeVisible()
  }
})

test('A code opens for 15 minutes, and a file as long as what is in it is stored', {
  tag: '@all',
}, async ({ page, other, seal }) => {
  const content = { k: 'nickname', v: 1, f: 0, l: 0, u: 0, d: 'Ada' }
  let [code, file] = ['', '']
  await seal(async (context) => {
    code = sealCode([content], context)
    file = sealFile([content], context.now() + 60, context)
  }, 15 * 60)
  await other.goto(`/session/bring?code=${code}`)
  await expect(problem(other)).toContainText('This has expired')
  await openFile(
    other,
    (await savedFile(page)).replace(/content="~?\d+\.[\w-]+/, `content="${file}`),
  )
  await expect(problem(other)).toContainText('This has expired')
})
