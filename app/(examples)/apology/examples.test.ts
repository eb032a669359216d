import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vase, written } from './letter.fixture.ts'
import { type Apology, composeLetter, letterText } from './letter.ts'

test('a plain letter to a friend replaces what was broken by a day', () => {
  const answers: Apology = {
    ...vase,
    happened: 'i broke your blue vase and hid the pieces',
    when: '2026-11-20',
    amends: 'replace',
    replacement: 'The blue vase.',
    by: '2026-12-03',
  }
  assert.equal(
    letterText(composeLetter(answers, written)),
    `22 November 2026

Dear Sam,

I am writing to apologise for what happened on 20 November 2026. I broke your blue vase and hid the pieces.

I can see how this affected you. You had it from your grandmother.

You deserved better from a friend. I take responsibility for what happened, and I am sorry.

I will replace the blue vase by 3 December 2026.

Yours,
Alex
`,
  )
})

test('a warm letter to family offers time', () => {
  const answers: Apology = {
    ...vase,
    name: 'Mum',
    relation: 'family',
    happened: 'I forgot your birthday.',
    effect: 'You had looked forward to it for weeks.',
    amends: 'time',
    tone: 'warm',
  }
  assert.equal(
    letterText(composeLetter(answers, written)),
    `22 November 2026

Dear Mum,

I owe you an apology for what happened. I forgot your birthday.

I have thought about what it was like for you. You had looked forward to it for weeks.

You are my family, and I let you down. I take responsibility for that, and I am so sorry.

I would love to spend some time with you. If you would like that too, choose the day and I will be there.

With much love,
Alex
`,
  )
})

test('a formal letter to a customer gives something', () => {
  const answers: Apology = {
    ...vase,
    name: 'Dr Smith',
    relation: 'customer',
    happened: 'Your order went to the wrong address.',
    when: '2026-11-02',
    effect: 'You had nothing to wear to the wedding.',
    amends: 'give',
    gift: 'A full refund',
    tone: 'formal',
    signature: 'Alex Reed',
  }
  assert.equal(
    letterText(composeLetter(answers, written)),
    `22 November 2026

Dear Dr Smith,

I am writing to offer you my apologies for what happened on 2 November 2026. Your order went to the wrong address.

I recognise how this affected you. You had nothing to wear to the wedding.

As a customer, you had every right to expect better. I accept full responsibility, and I apologise without reservation.

To make amends, I would like to give you a full refund.

Yours sincerely,
Alex Reed
`,
  )
})

test('a warm letter of several lines promises a change', () => {
  const answers: Apology = {
    ...vase,
    relation: 'love',
    happened: 'I came home at three.\r\n\r\nI had not called.',
    effect: 'You lay awake all night.',
    amends: 'change',
    change: 'I will call when I am late.\nI will not be late so often',
    tone: 'warm',
  }
  assert.equal(
    letterText(composeLetter(answers, written)),
    `22 November 2026

Dear Sam,

I owe you an apology for what happened.

I came home at three.

I had not called.

I have thought about what it was like for you. You lay awake all night.

You mean so much to me, and I let you down. I take responsibility for that, and I am so sorry.

I do not want this to happen to you again.

I will call when I am late.

I will not be late so often.

With all my love,
Alex
`,
  )
})
