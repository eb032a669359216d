import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FORM_TOKEN, openFormToken } from '#lib/delivery/form-token.ts'
import { hashOf } from '#lib/delivery/message.ts'
import { checkReceipt } from '#lib/delivery/receipt.ts'
import { readDraft } from '#lib/forms/draft.ts'
import type { Context } from '#lib/session/entry.ts'
import { readFlash } from '#lib/session/flash.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { createSession } from '#lib/session/session.ts'
import { readPending } from '#lib/transfer/pending-import.ts'
import { openSeal } from '#lib/transfer/transfer.ts'
import {
  drafts,
  entries,
  entriesWith,
  flash,
  message,
  NOW,
  pages,
  secrets,
  transfers,
} from './earlier-release.fixture.ts'
import { make, type Release } from './make-release.fixture.ts'
import { codePath } from './take/address.ts'
import { sealIn } from './take/file-page.ts'

const data = readFileSync(`${import.meta.dirname}/earlier-release.json`, 'utf8')

const releases: [name: string, release: Release][] = [
  ['an earlier release', JSON.parse(data)],
  ['this release', await make()],
]

function browserWith({ cookies }: Pick<Release, 'cookies'>, secure = true): Context {
  const pairs = Object.entries(cookies).map((cookie) => cookie.join('='))
  return {
    cookies: new RequestCookies(pairs.join('; '), () => {}),
    now: () => NOW,
    secrets,
    secure,
  }
}

for (const [name, release] of releases) {
  const context = browserWith(release)

  test(`the entries that ${name} has saved are read`, async () => {
    const session = createSession(entries, context)
    const saved = { ...entriesWith(release.receipt), deliveries: 1 }
    for (const [key, value] of Object.entries(saved)) {
      const times = { createdAt: NOW, updatedAt: NOW, usedAt: NOW }
      assert.partialDeepStrictEqual(await session.open(key as 'name'), { value, ...times }, key)
      // A partial comparison would accept more than was saved.
      assert.deepEqual(await session.get(key as 'name'), value, key)
    }
  })

  test(`the rejected input that ${name} has saved is read`, async () => {
    for (const [form, submission] of drafts) {
      assert.deepEqual((await readDraft(form, context))?.submission, submission, form.id)
    }
  })

  test(`what ${name} has put aside until the visitor decides is read`, async () => {
    assert.deepEqual((await readPending('file', context))?.contents, transfers.opened)
    assert.deepEqual((await readPending('before', context))?.contents, transfers.before)
  })

  test(`the link and the file that ${name} has made open`, () => {
    const code = `${new URL(release.link, 'http://localhost').searchParams.get('code')}`
    assert.equal(codePath(code), release.link)
    assert.deepEqual(openSeal('code', code, context), { contents: transfers.code })
    const seal = `${sealIn(release.file)}`
    assert.deepEqual(openSeal('file', seal, context), { contents: transfers.file })
  })

  test(`the message that ${name} has left for the next page is read`, () => {
    assert.partialDeepStrictEqual(readFlash(context), flash)
  })

  test(`a page that ${name} has made is known`, () => {
    assert.equal(release.markField, FORM_TOKEN)
    const known = new Map(pages)
    for (const [form, mark] of release.marks) {
      assert.deepEqual(openFormToken(form, mark, secrets), known.get(form) ?? form)
    }
  })

  test(`the receipts that ${name} has made, and those of releases before it, are genuine`, async () => {
    const { reference, form, answers } = message
    const expected = { reference, form, answers: hashOf(answers), moment: NOW }
    for (const text of [release.receipt, release.ironReceipt]) {
      assert.deepEqual(await checkReceipt(text, secrets), expected)
    }
  })

  test(`in development, the cookies that ${name} has set have the same names without __Host-`, async () => {
    const cookies = Object.entries(release.cookies).map(([cookie, seal]) => [
      cookie.replace(/^__Host-/, ''),
      seal,
    ])
    const development = browserWith({ cookies: Object.fromEntries(cookies) }, false)
    assert.equal(await createSession(entries, development).get('name'), 'Zoë')
  })
}

test('this release makes nothing of which there is no data of an earlier one', () => {
  const [[, earlier], [, now]] = releases as [[string, Release], [string, Release]]
  assert.deepEqual(Object.keys(now.cookies).sort(), Object.keys(earlier.cookies).sort())
  assert.ok(Object.keys(now.cookies).some((name) => name.endsWith('~2')))
})
