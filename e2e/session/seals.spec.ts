import { readFileSync } from 'node:fs'
import { contactForm } from '#e2e/pages/contact/form.ts'
import { expect, test } from '#e2e/support/fixtures.ts'
import { COPY } from '#e2e/support/server.ts'
import { saveDraft } from '#lib/forms/draft.ts'
import { savePending } from '#lib/transfer/pending-import.ts'

const RUN = 'aaaaaaaa'

/** What stands for a part of a path that differs. */
const PARTS: Record<string, string> = { '[run]': RUN, '[...page]': 'check', '[name]': 'Ada' }

/** @returns the addresses of all pages and other answers of the build */
function addresses(): string[] {
  const manifest = readFileSync(`${COPY}/.next/app-path-routes-manifest.json`, 'utf8')
  return Object.values<string>(JSON.parse(manifest)).map((route) =>
    route.replaceAll(/\[[^/]+\]/g, (part) => PARTS[part] ?? 'x'),
  )
}

test('No page and no other answer has the seal of a cookie, so no script can read one', async ({
  context,
  page,
  remember,
  seal,
}) => {
  await remember({
    nickname: 'Ada',
    contact: { name: 'Grace', subject: 'Hours', message: 'x'.repeat(200) },
    [`booking.${RUN}`]: { guest: { name: 'Sam' }, visit: { day: '2999-1-20', eats: '' } },
    'ticket.bbbbbbbb': { name: 'Sam', day: '2999-01-20' },
  })
  await seal(async (session) => {
    await saveDraft(contactForm, { values: { subject: 'y'.repeat(90) }, notes: {} }, session)
    const content = { k: 'nickname', v: 1, f: 0, l: session.now(), u: session.now(), d: 'Grace' }
    await savePending('file', [content], session)
  })
  const seals = (await context.cookies()).map(({ value }) => value)
  expect(seals.length).toBeGreaterThan(5)
  const paths = addresses()
  expect(paths).toEqual(expect.arrayContaining(['/session', '/session/download', '/session/take']))
  let beginnings = 0
  for (const path of [...paths, `/test/booking/bbbbbbbb/ticket`]) {
    for (const headers of [undefined, { rsc: '1' }]) {
      const text = await (await page.request.get(path, headers && { headers })).text()
      for (const sealed of seals) {
        // A beginning proves that it is sealed. More than a half would be on the way to the whole.
        expect(text, path).not.toContain(sealed.slice(0, Math.ceil(sealed.length / 2) + 1))
        expect(text, path).not.toContain(sealed.slice(-60))
        if (text.includes(sealed.slice(0, 60))) beginnings += 1
      }
    }
  }
  // The list of what is stored shows them, so the cookies were sent.
  expect(beginnings).toBeGreaterThanOrEqual(seals.length)
})
