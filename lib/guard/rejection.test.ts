import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkBody, checkHead, FORM_BYTES, type Rejection } from './guard.ts'
import { headersFor } from './headers.ts'
import { contentSecurityPolicy } from './policy.ts'
import { rejectionPage } from './rejection-page.ts'
import { rejectionResponse } from './rejection-response.ts'

const GONE: Rejection = { status: 409, reason: 'unknown action' }

const pageOf = (typed: [string, string][], path = '/heroes') =>
  rejectionPage({ ...GONE, typed }, path, 'main { color: black }', (title) => title)

const unescaped = (html = '') =>
  html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

test('what was typed stands in the page as it was typed, and is never a part of the page', () => {
  const name = '<b onclick="x">Name</b>'
  const text = '</textarea><script>alert("x")</script>\n&lt; & more'
  const html = pageOf([[name, text]])
  const [, label, area] =
    /<label for="typed-0">(.*?)<\/label><textarea[^>]*>\n(.*?)<\/textarea>/s.exec(html) ?? []
  assert.equal(unescaped(label), name)
  assert.equal(unescaped(area), text)
  assert.doesNotMatch(html, /<script|<b /)
})

test('the way back leads to a page of ours, whatever the address was', () => {
  for (const [path, expected] of [
    ['/heroes', '/heroes'],
    ['//evil.org/x', '/evil.org/x'],
    ['///evil.org', '/evil.org'],
    ['/"><script>alert(1)</script>', '/"><script>alert(1)</script>'],
  ] as const) {
    const html = pageOf([], path)
    const [, href] = /<a href="([^"]*)">Open this page again/.exec(html) ?? []
    assert.equal(unescaped(href), expected)
    assert.equal(new URL(unescaped(href), 'https://our.org').host, 'our.org')
    assert.doesNotMatch(html, /<script/)
  }
})

test('the answer to a rejected request is stored by no cache, and no script runs in it', async () => {
  const answer = (rejection: Rejection, init: RequestInit = {}) =>
    rejectionResponse(
      rejection,
      new Request('https://our.org/', init),
      'the policy',
      async () => 'page',
    )
  const { status, headers } = await answer(GONE)
  assert.equal(status, 409)
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('content-security-policy'), 'the policy')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  const refused: Rejection = { status: 405, reason: 'method' }
  assert.equal((await answer(refused)).headers.get('allow'), 'GET, HEAD, POST')
  assert.equal(await (await answer(refused, { method: 'HEAD' })).text(), '')
  const scripted = await answer(
    { status: 413, reason: 'x' },
    { headers: { 'next-action': '40ab' } },
  )
  assert.match(await scripted.text(), /^rejected\nThat is too much\n/)
})

test('only an answer that came through TLS says that the site is always reached so', () => {
  const said = (scheme: string) =>
    headersFor({ url: '/', headers: new Headers({ 'x-forwarded-proto': scheme }) })
  assert.match(said('https')['Strict-Transport-Security'] ?? '', /^max-age=\d{8}/)
  assert.equal(said('http')['Strict-Transport-Security'], undefined)
  assert.equal(said('http')['X-Content-Type-Options'], 'nosniff')
})

test('an address that holds a code is sent on to nobody, however it is written', () => {
  const headers = new Headers({ 'sec-fetch-site': 'none' })
  const policy = (url: string, sent = headers) =>
    headersFor({ url, headers: sent })['Referrer-Policy']
  const withCode = ['?code=1', '/?code=1', '?x=1&code=1'].map((rest) => `/session/bring${rest}`)
  for (const path of withCode) {
    assert.equal(policy(path), 'no-referrer', path)
    assert.equal(policy(`https://example.org${path}`), 'no-referrer', path)
    // An older browser would send "Origin: null", and nothing else to go by.
    assert.equal(policy(path, new Headers()), 'same-origin', path)
  }
  for (const path of ['/session/bring', '/session/bring?xcode=1', '/?to=/session/bring?code=1']) {
    assert.equal(policy(path), 'same-origin', path)
  }
})

test('only scripts with the nonce of the answer run, and no page is framed or sends a form elsewhere', () => {
  const policy = contentSecurityPolicy('N0nce', 'Ha5h', false)
  const directives = new Map(
    policy.split('; ').map((one) => one.split(/ (.*)/) as [name: string, sources: string]),
  )
  assert.match(directives.get('script-src') ?? '', /'nonce-N0nce' 'strict-dynamic'/)
  assert.match(directives.get('style-src') ?? '', /'sha256-Ha5h'/)
  assert.doesNotMatch(policy, /unsafe|data:|https:|\*/)
  for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
    assert.equal(directives.get(name), "'none'", name)
  for (const name of ['default-src', 'form-action'])
    assert.equal(directives.get(name), "'self'", name)
})

test('a text of 100,000 characters in any script is accepted, and a megabyte is not read', () => {
  const form = (length: number) => ({
    method: 'POST',
    headers: new Headers({
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': `${length}`,
    }),
  })
  assert.equal(checkHead(form(100_000 * '世'.length * 3), []), undefined)
  assert.equal(checkHead(form(2 ** 20), [])?.status, 413)
  assert.ok(FORM_BYTES < 640 * 1024, 'Next cuts a longer body')
})

test('a form from a browser that keeps no cookies comes back with what was typed', async () => {
  const body = new FormData()
  body.append('$ACTION_ID_40ab', '')
  body.append('name', 'Ada')
  const request = new Request('https://our.org/', { method: 'POST', body })
  const found = await checkBody(
    request,
    () => true,
    () => 'no cookie',
  )
  assert.deepEqual(
    [found?.status, found?.page, found?.typed],
    [400, 'no cookie', [['name', 'Ada']]],
  )
})
