import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEnv } from '#lib/config/env.ts'
import { MARK, pageMark, suspicionOf, TRAP } from './bot.ts'

const [a, b] = ['a'.repeat(32), 'b'.repeat(32)]
const secrets = (list: string) => parseEnv({ SESSION_SECRET: list }).secrets
const now = 1_800_000_000

const mark = (cameBack = false, form = 'contact', list = a) =>
  pageMark(form, cameBack, now, secrets(list))

/** What is thought of a form that is sent some seconds after its page was made. */
function thought(fields: Record<string, string>, seconds = 10, list = a) {
  const input = new FormData()
  for (const [name, value] of Object.entries(fields)) input.set(name, value)
  return suspicionOf('contact', input, now + seconds, secrets(list))
}

test('a person who takes 3 seconds or a month is not suspected', () => {
  for (const seconds of [3, 10, 30 * 24 * 60 * 60])
    assert.equal(thought({ [MARK]: mark(), [TRAP]: '' }, seconds), undefined)
  assert.equal(thought({ [MARK]: mark() }), undefined, 'without the field that nobody sees')
})

test('who is faster is suspected, also if the clock of another instance is ahead', () => {
  for (const seconds of [-5, 0, 2]) assert.equal(thought({ [MARK]: mark() }, seconds), 'speed')
})

test('what fills in the field that nobody sees is suspected', () => {
  for (const filled of ['https://example.org', ' '])
    assert.equal(thought({ [MARK]: mark(), [TRAP]: filled }), 'trap')
  const input = new FormData()
  input.set(MARK, mark())
  input.append(TRAP, '')
  input.append(TRAP, new File(['x'], 'x'))
  assert.equal(suspicionOf('contact', input, now + 10, secrets(a)), 'trap')
})

test('from a form that came back it is accepted, however fast and whatever is filled in', () => {
  assert.equal(thought({ [MARK]: mark(true), [TRAP]: 'Ada' }, 0), undefined)
})

test('without a mark of ours it is suspected', () => {
  assert.equal(thought({}), 'mark')
  for (const other of [
    '',
    'x',
    `${now}.1`,
    `${now}.1.${'x'.repeat(43)}`,
    mark().replace('.1.', '.2.'),
    mark().replace(`${now}`, `${now - 100}`),
    mark(true, 'feedback'),
    mark(true, 'contact', b),
    `${mark()}x`,
    'x'.repeat(100_000),
  ])
    assert.equal(thought({ [MARK]: other }), 'mark', other.slice(0, 80))
  const input = new FormData()
  input.set(MARK, new File([mark(true)], 'mark'))
  assert.equal(suspicionOf('contact', input, now + 10, secrets(a)), 'mark')
})

test('a page that was open during a rotation of the secrets is known', () => {
  assert.equal(thought({ [MARK]: mark(false, 'contact', a) }, 10, `${b},${a}`), undefined)
  assert.equal(thought({ [MARK]: mark(false, 'contact', `${b},${a}`) }, 10, b), undefined)
})

test('the mark of a page is short', () => {
  assert.ok(mark().length <= 60)
  assert.match(mark(), /^1800000000\.1\.[\w-]{43}$/)
})
