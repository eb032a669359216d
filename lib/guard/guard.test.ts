import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BODY_BYTES, checkBody, checkHead, FIELDS, FORM_BYTES } from './guard.ts'

const form = 'multipart/form-data; boundary=x'
const head = (headers: Record<string, string>, method = 'POST') =>
  checkHead(
    { method, headers: new Headers({ host: 'our.org', 'content-type': form, ...headers }) },
    ['https://public.org'],
  )?.status

test('a form is accepted only from our own pages', () => {
  const ours: Record<string, string>[] = [
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://our.org' },
    { origin: 'http://our.org' },
    { origin: 'https://public.org' },
  ]
  for (const headers of ours) assert.equal(head(headers), undefined, JSON.stringify(headers))
  const theirs: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'cross-site', origin: 'https://our.org' },
    { 'sec-fetch-site': 'same-site', origin: 'https://our.org' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'https://our.org.evil.org' },
    { origin: 'https://our.org:8443' },
    { origin: 'http://public.org' },
  ]
  for (const headers of theirs) assert.equal(head(headers), 403, JSON.stringify(headers))
})

test('a page that came without TLS can’t send a form to one that came through TLS', () => {
  const plain = { origin: 'http://our.org' }
  for (const scheme of ['http', 'http, https', 'httpsx', ' http']) {
    assert.equal(head({ ...plain, 'x-forwarded-proto': scheme }), undefined, scheme)
  }
  for (const scheme of ['https', 'https,https', 'https , http', 'https,http,https']) {
    assert.equal(head({ ...plain, 'x-forwarded-proto': scheme }), 403, scheme)
    assert.equal(head({ origin: 'https://our.org', 'x-forwarded-proto': scheme }), undefined)
  }
  // The operator has said that this host is reached through TLS.
  assert.equal(head({ host: 'public.org', origin: 'http://public.org' }), 403)
  assert.equal(head({ host: 'public.org', origin: 'https://public.org' }), undefined)
})

test('a form is rejected with what was typed if the browser has no room for its answer', async () => {
  const input = new FormData()
  input.append('$ACTION_ID_40ab', '')
  input.append('name', 'Ada')
  const request = () => new Request('https://our.org/', { method: 'POST', body: input })
  assert.equal(await checkBody(request(), () => true), undefined)
  const full = (isTyped: boolean) => (isTyped ? 'no room' : 'possible')
  const found = await checkBody(request(), () => true, full)
  assert.deepEqual([found?.status, found?.typed], [431, [['name', 'Ada']]])
  input.delete('name')
  input.append('journey-run', 'aaaaaaaa')
  assert.equal(await checkBody(request(), () => true, full), undefined)
})

test('what a script sends with a button is not taken for something that was typed', async () => {
  const input = new FormData()
  for (const name of ['journey-run', '@shown']) input.append(`_1_${name}`, 'aaaaaaaa')
  const rejected = async () => {
    const request = new Request('https://our.org/', {
      method: 'POST',
      headers: { 'next-action': '40ab' },
      body: input,
    })
    return checkBody(
      request,
      () => true,
      (isTyped) => (isTyped ? 'no room' : 'possible'),
    )
  }
  input.set('0', '["$K1"]')
  assert.equal(await rejected(), undefined)
  input.append('_1_name', 'Ada')
  assert.deepEqual((await rejected())?.typed, [['name', 'Ada']])
})

test('a request must be a form within the size limit, with a method that pages have', () => {
  const ours = { origin: 'https://our.org' }
  assert.equal(head({ ...ours, 'content-length': `${FORM_BYTES}` }), undefined)
  assert.equal(head({ ...ours, 'content-length': `${FORM_BYTES + 1}` }), 413)
  const other = { ...ours, 'content-type': 'application/json' }
  assert.equal(head({ ...other, 'content-length': `${BODY_BYTES}` }), 415)
  assert.equal(head({ ...other, 'content-length': `${BODY_BYTES + 1}` }), 413)
  for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded', '']) {
    assert.equal(head({ ...ours, 'content-type': type }), 415, type)
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) assert.equal(head(ours, method), 405)
  for (const method of ['GET', 'HEAD']) assert.equal(head({}, method), undefined)
})

async function body(fields: [string, string][], headers: Record<string, string> = {}) {
  const input = new FormData()
  for (const [name, value] of fields) input.append(name, value)
  const request = new Request('https://our.org/', { method: 'POST', body: input, headers })
  return (await checkBody(request, (id) => id === '40ab'))?.status
}

test('a body must be a form that calls one known action, once', async () => {
  assert.equal(
    await body([
      ['$ACTION_ID_40ab', ''],
      ['name', 'Ada'],
    ]),
    undefined,
  )
  assert.equal(
    await body(
      [
        ['_1_name', 'Ada'],
        ['0', '["$K1"]'],
      ],
      { 'next-action': '40ab' },
    ),
    undefined,
  )
  assert.equal(await body([['name', 'Ada']]), 400)
  assert.equal(
    await body([
      ['$ACTION_ID_40ab', ''],
      ['$ACTION_REF_1', ''],
    ]),
    400,
  )
  assert.equal(await body([['0', 'nonsense']], { 'next-action': '40ab' }), 400)
  assert.equal(await body([['$ACTION_ID_40cd', '']]), 409)
  assert.equal(await body([['0', '["$K1"]']], { 'next-action': '40cd' }), 409)
  // A long text in a known form comes back shortened. Elsewhere it is rejected.
  for (const [action, length, status] of [
    ['$ACTION_ID_40ab', BODY_BYTES, undefined],
    ['$ACTION_ID_40ab', FORM_BYTES, 413],
    ['$ACTION_ID_40cd', BODY_BYTES / 2, 409],
    ['$ACTION_ID_40cd', BODY_BYTES, 413],
    ['unknown', BODY_BYTES, 413],
  ] as const) {
    const fields: [string, string][] = [
      [action, ''],
      ['name', 'x'.repeat(length)],
    ]
    assert.equal(await body(fields), status, `${action} ${length}`)
  }
  const raw = async (text: string) => {
    const request = { method: 'POST', body: text, headers: { 'content-type': form } }
    return (await checkBody(new Request('https://our.org/', request), () => true))?.status
  }
  const field = '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_40ab"\r\n\r\n\r\n'
  assert.equal(await raw(`${field}--x--\r\n`), undefined)
  assert.equal(await raw(`${field.repeat(FIELDS + 1)}--x--\r\n`), 400)
  assert.equal(await raw('garbage'), 400)
})

const wire = async (text: string, type: string, headers: Record<string, string> = {}) => {
  const request = { method: 'POST', body: text, headers: { 'content-type': type, ...headers } }
  return (await checkBody(new Request('https://our.org/', request), () => true))?.status
}

test('a form must have the syntax of browsers, because Next’s parser may fail where ours does not', async () => {
  const part = (head: string) =>
    `--x\r\n${head}\r\n\r\nAda\r\n--x\r\nContent-Disposition: form-data; name="$ACTION_ID_40ab"\r\n\r\n\r\n--x--\r\n`
  const named = 'Content-Disposition: form-data; name='
  const file = '; filename="a.txt"\r\nContent-Type: text/plain; charset=utf-8'
  for (const head of [`${named}"name"`, `${named}"名前 é"`, `${named}""`, `${named}"a"${file}`]) {
    assert.equal(await wire(part(head), form), undefined, head)
  }
  const broken = [
    `${named}"a\u0010"`,
    `${named}a`,
    `${named}"a"\r\nX: y`,
    `${named}"a"; x="y"`,
    'X: y',
  ]
  for (const head of broken) assert.equal(await wire(part(head), form), 400, head)
  const good = part(`${named}"a"`)
  for (const text of ['', `x${good}`, good.slice(0, -2), `${good}x`]) {
    assert.equal(await wire(text, form), 400, text)
  }
  for (const type of [`${form}; boundary=y`, 'multipart/form-data; boundary="x"']) {
    assert.equal(await wire(good, type), 400, type)
  }
})

test('a script sends the arguments of a call once', async () => {
  const scripted = { 'next-action': '40ab' }
  const call: [string, string] = ['0', '["$K1"]']
  assert.equal(await body([['_1_name', 'Ada'], call], scripted), undefined)
  assert.equal(await body([call, call], scripted), 400)
  assert.equal(await body([['2', '"$1"'], call], scripted), 400)
})

test('a script may call an action without a form only if the action has no parameters', async () => {
  const call = (text: string, action: string, type = 'text/plain;charset=UTF-8') =>
    wire(text, type, { 'next-action': action })
  assert.equal(await call('[]', '00ab'), undefined)
  assert.equal(await call('[]', '40ab'), 400)
  assert.equal(await call('[]', ''), 400)
  for (const text of ['', '["a"]', '[ ]', '{}', '"$K1"', '[[]]']) {
    assert.equal(await call(text, '00ab'), 415, text)
  }
  assert.equal(await call('x'.repeat(BODY_BYTES + 1), '00ab'), 413)
  const text = { origin: 'https://our.org', 'content-type': 'text/plain;charset=UTF-8' }
  assert.equal(head(text), 415)
  assert.equal(head({ ...text, 'next-action': '00ab' }), undefined)
  assert.equal(head({ ...text, 'next-action': '00ab', 'content-type': 'text/plainer' }), 415)
  assert.equal(head({ ...text, 'next-action': '00ab', 'content-length': `${2 ** 20}` }), 413)
  const unknown = new Request('https://our.org/', { method: 'POST', body: '[]', headers: text })
  unknown.headers.set('next-action', '00cd')
  assert.equal((await checkBody(unknown, () => false))?.status, 409)
})

test('bound values are checked with their action, and only what was typed comes back', async () => {
  const fields: [string, string][] = [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', '{"id":"60ab","bound":"$@1"}'],
    ['$ACTION_1:1', '["7"]'],
    ['name', 'Ada'],
    ['delivery-mark', '1800000000.1.x'],
  ]
  const send = async (id: string, changed: [string, string][] = fields) => {
    const input = new FormData()
    for (const [name, value] of changed) input.append(name, value)
    const request = new Request('https://our.org/', { method: 'POST', body: input })
    return checkBody(request, (action) => action === id)
  }
  assert.equal(await send('60ab'), undefined)
  assert.deepEqual(await send('60cd'), {
    status: 409,
    reason: 'unknown action',
    typed: [['name', 'Ada']],
  })
  const other = fields.map(([name, value]): [string, string] => [name, value.replace('60', '40')])
  assert.equal((await send('40ab', other))?.status, 400)
})
