import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FORM_TOKEN } from '#lib/delivery/form-token.ts'
import { AGAIN } from '#lib/delivery/submit-delivery.ts'
import { SHOWN } from '#lib/forms/shown.ts'
import { checkBody } from '#lib/guard/guard.ts'
import { HIDDEN } from '#lib/journeys/urls.ts'
import { labelTyped } from './sent.ts'
import { CHOICE } from './session/bring/read-incoming.ts'

test('the guard takes no hidden field for something that was typed', async () => {
  const body = new FormData()
  const hidden = [SHOWN, AGAIN, FORM_TOKEN, ...Object.values(HIDDEN), `${CHOICE}x`]
  for (const name of ['$ACTION_ID_x', ...hidden, 'name']) body.set(name, 'x')
  const request = new Request('http://localhost', { method: 'POST', body })
  assert.deepEqual((await checkBody(request, () => false))?.typed, [['name', 'x']])
})

test('of a button nothing was typed: what its form says to the action is not shown', () => {
  assert.deepEqual(labelTyped('/session', [['entry', 'hero']]), [])
  assert.deepEqual(
    labelTyped('/session/bring', [
      ['code', '1.abc'],
      ['choice.x', 'bring'],
    ]),
    [],
  )
})

test('what was typed into the form of a page is shown with its labels', () => {
  assert.deepEqual(labelTyped('/receipt', [['receipt', 'abc']]), [['Receipt', 'abc']])
})
