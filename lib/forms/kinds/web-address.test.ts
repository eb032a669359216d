import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webAddress } from './web-address.ts'

const asked = webAddress({ title: 'Your site', missing: 'Enter the address of your site' })

const errorOf = (typed: string) => asked.safeParse(typed).error?.issues[0]?.message

test('a web address is accepted with or without https://', () => {
  for (const [typed, value] of [
    [' https://example.org ', 'https://example.org'],
    ['example.org', 'https://example.org'],
    ['example.org:8080/a?b=c#d', 'https://example.org:8080/a?b=c#d'],
    ['HTTP://Example.org/', 'http://Example.org/'],
    ['пример.рф/путь', 'https://пример.рф/путь'],
    ['xn--e1afmkfd.xn--p1ai', 'https://xn--e1afmkfd.xn--p1ai'],
    ['https://example.org/a@b:c', 'https://example.org/a@b:c'],
    ['\u200bexample.org\u200e', 'https://example.org'],
    ['\ufeffhttps://example.org/a\u200b', 'https://example.org/a'],
    ['\u00a0example.org\u00a0', 'https://example.org'],
    ['https://a\u202egro.example', 'https://agro.example'],
    ['ｅｘａｍｐｌｅ．ｏｒｇ／ａ', 'https://example.org/a'],
    ['my‐site٣.example', 'https://my-site3.example'],
    ['https://example.org/a–b/１', 'https://example.org/a–b/１'],
    ['https://example.org/❤\ufe0f', 'https://example.org/❤\ufe0f'],
  ] as const) {
    assert.equal(asked.parse(typed), value)
    assert.equal(asked.parse(value), value)
  }
})

test('the error of a web address says what is wrong with it', () => {
  for (const typed of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'mailto:a@b.cd',
    'ftp://a.bc',
    '\u0001javascript:alert(1)',
  ]) {
    assert.equal(errorOf(typed), 'Your site must begin with https:// or http://')
  }
  assert.equal(errorOf('my site.org'), 'Your site must not have spaces')
  for (const typed of [
    ...['example', 'https://', 'https://localhost', 'https://127.0.0.1', 'https://[::1]', 'a..b'],
    ...['javascript:1', 'https://example.org@evil.org', 'https://example.org\\@evil.org', '.org'],
    ...['https://example.org:99999'],
  ]) {
    const wrong = 'Your site must be a web address, such as https://example.org'
    assert.equal(errorOf(typed), wrong, typed)
  }
})

test('a web address may have 200 characters, or as many as the form says', () => {
  const longest = `https://example.org/${'x'.repeat(180)}`
  assert.equal(asked.parse(longest), longest)
  assert.equal(errorOf(`${longest}x`), 'Your site must be 200 characters or fewer')
  const short = webAddress({ title: 'Site', max: 19 })
  assert.equal(short.parse('example.org'), 'https://example.org')
  assert.ok(!short.safeParse('example.org/').success)
})

test('a web address may be required, or optional', () => {
  assert.equal(errorOf(''), 'Enter the address of your site')
  assert.equal(webAddress({ title: 'Site' }).parse(''), '')
})
