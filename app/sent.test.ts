import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelTyped } from './sent.ts'

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
