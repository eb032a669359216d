import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { formToken, newPage, openFormToken } from '#lib/delivery/form-token.ts'
import { suspicionOf, TRAP } from '#lib/delivery/honeypot.ts'
import { Honeypot } from './honeypot.tsx'

process.env.SESSION_SECRET ??= 'a'.repeat(32)

/** The fields as a program sees them, and what is sent if nobody fills them in. */
function fieldsOf(cameBack: boolean) {
  const made = formToken('contact', newPage(cameBack))
  const html = renderToStaticMarkup(createElement(Honeypot, { token: made }))
  const [, token = ''] = /value="(.+?)"/.exec(html) ?? []
  const input = new FormData()
  input.set(TRAP, '')
  return { html, input, page: openFormToken('contact', token) }
}

test('a page that was just made is too fast, and one that came back is not', () => {
  const [made, cameBack] = [fieldsOf(false), fieldsOf(true)]
  assert.equal(suspicionOf(made.page, made.input), 'speed')
  assert.equal(suspicionOf(cameBack.page, cameBack.input), undefined)
})

test('neither a keyboard, a screen reader nor autofill gets to the field, and programs find a text', () => {
  const { html } = fieldsOf(false)
  assert.match(
    html,
    /<div class="visually-hidden" aria-hidden="true"><label>Leave this empty<input /,
  )
  const [trap = ''] = new RegExp(`<input [^>]*name="${TRAP}"[^>]*>`).exec(html) ?? []
  assert.match(trap, /tabindex="-1"/i)
  assert.match(trap, /autocomplete="off"/i)
  assert.doesNotMatch(trap, /type=|hidden|required|value=/)
})
