import assert from 'node:assert/strict'
import { test } from 'node:test'
import { email } from './email.ts'

const asked = email({ title: 'Your email', subject: 'Your email', missing: 'Enter your email' })

const errorOf = (typed: string) => asked.safeParse(typed).error?.issues[0]?.message

test('an email address may have a plus, a domain in any script, and spaces around it', () => {
  for (const [typed, value] of [
    ['ada@example.org', 'ada@example.org'],
    [' ada+news@mail.example.co.uk ', 'ada+news@mail.example.co.uk'],
    ["o'neill@example.org", "o'neill@example.org"],
    ['ada@xn--e1afmkfd.xn--p1ai', 'ada@xn--e1afmkfd.xn--p1ai'],
    ['ada@пример.рф', 'ada@xn--e1afmkfd.xn--p1ai'],
    ['ада@пример.рф', 'ада@xn--e1afmkfd.xn--p1ai'],
    ['josé@bücher.example', 'josé@xn--bcher-kva.example'],
    ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
    ['\u200bada@example.org\u200e', 'ada@example.org'],
    ['ada\ufe0f@example.org\u00a0', 'ada@example.org'],
    ['ada\u200b.king@exa\u00admple.org', 'ada.king@example.org'],
    ['ada‑king@example.org', 'ada-king@example.org'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ada@example.org'],
    ['ali٣٥@example.org', 'ali35@example.org'],
    ['علی۳@مثال.ایران', 'علی۳@xn--mgbh0fb.xn--mgba3a4f16a'],
  ] as const) {
    assert.equal(asked.parse(typed), value)
    assert.equal(asked.parse(value), value)
  }
})

test('what is not an email address gets an error that shows one', () => {
  for (const typed of [
    ...['ada', 'ada@', '@example.org', 'ada@example', 'ada@example.', 'ada@.org', 'ada@127.0.0.1'],
    ...['a b@example.org', 'ada@exa mple.org', 'ada@@example.org', 'ada@-example.org'],
    ...[
      'Ada <ada@example.org>',
      'ada@example,org',
      'ada@example.org, b@example.org',
      'ada@ex_a.org',
    ],
    ...['"ada"@example.org', 'mailto:ada@example.org', `${'x'.repeat(65)}@example.org`, 'ada@e.o'],
    `ada@${'x'.repeat(64)}.org`,
  ]) {
    const wrong = 'Your email must be an email address, such as name@example.com'
    assert.equal(errorOf(typed), wrong, typed)
  }
})

test('an email address may have 254 characters', () => {
  const domain = `${`${'x'.repeat(60)}.`.repeat(4)}org`
  const longest = `${'a'.repeat(253 - domain.length)}@${domain}`
  assert.equal(longest.length, 254)
  assert.equal(asked.parse(longest), longest)
  const longInAscii = `${'a'.repeat(60)}@${`${'щж'.repeat(15)}.`.repeat(5)}рф`
  const longAsTyped = `${'a'.repeat(60)}@${`${'e\u0301'.repeat(20)}.`.repeat(5)}org`
  for (const tooLong of [`a${longest}`, longInAscii, longAsTyped]) {
    assert.equal(errorOf(tooLong), 'Your email must be 254 characters or fewer')
  }
})

test('an email address may be required, or optional', () => {
  assert.equal(errorOf(' '), 'Enter your email')
  assert.equal(email({ title: 'Email' }).parse(' '), '')
})

test('a browser may fill in an email address, unless the form says otherwise', () => {
  assert.equal(asked.meta()?.autocomplete, 'email')
  assert.equal(email({ title: 'Email', autocomplete: 'off' }).meta()?.autocomplete, 'off')
})
