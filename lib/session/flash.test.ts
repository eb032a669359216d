import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withKeptFlash } from './flash.ts'

const ATTRIBUTES = 'Path=/; Max-Age=0; Secure; HttpOnly; SameSite=lax'

test('a message that was for the page in the answer is kept if there is no page in it', () => {
  const kept = 'Path=/; Max-Age=60; Secure; HttpOnly; SameSite=lax'
  for (const name of ['__Host-keepsake.flash', 'keepsake.flash']) {
    assert.equal(withKeptFlash(`${name}=7.ab; ${ATTRIBUTES}`), `${name}=7.ab; ${kept}`)
  }
  const dated = `keepsake.flash=7.ab; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0`
  assert.equal(withKeptFlash(dated), 'keepsake.flash=7.ab; Path=/; Max-Age=60')
})

test('a message that is over, and any other cookie, stays as it is', () => {
  for (const cookie of [
    `keepsake.flash=; ${ATTRIBUTES}`,
    `keepsake.draft.hero=7.ab; ${ATTRIBUTES}`,
    `keepsake.flashlight=7.ab; ${ATTRIBUTES}`,
    'keepsake.flash=7.ab; Path=/; Max-Age=60',
  ]) {
    assert.equal(withKeptFlash(cookie), cookie)
  }
})
