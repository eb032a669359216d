import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '#lib/random.fixture.ts'
import { fieldsIn } from './form-body.ts'

const typeWith = (boundary: string) => `multipart/form-data; boundary=${boundary}`

const DISPOSITION = 'Content-Disposition: form-data; name='

/** A part, without the boundary before it. @param type of a file */
const part = (name: string, text: string, type?: string, head = DISPOSITION) =>
  `${head}"${name}"${
    type === undefined ? '' : `; filename="${name}"\r\nContent-Type: ${type}`
  }\r\n\r\n${text}\r\n`

const bodyOf = (boundary: string, parts: string[]) =>
  `${parts.map((one) => `--${boundary}\r\n${one}`).join('')}--${boundary}--\r\n`

/** The name in a FormData: browsers write these three characters so (HTML, 4.10.22.8). */
const unescaped = (name: string) =>
  name.replaceAll(/%0A/gi, '\n').replaceAll(/%0D/gi, '\r').replaceAll('%22', '"')

/** Some versions of Node drop a byte order mark at the start of a text. */
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

type Field = [name: string, text: string | undefined]

/** What Next gets of the form. A file has no text here. */
async function readByNode(body: string, boundary: string): Promise<Field[]> {
  const headers = { 'content-type': typeWith(boundary) }
  const form = await new Response(body, { headers }).formData()
  return [...form].map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutMark(value) : undefined,
  ])
}

test('a text may not have the boundary in it, because Node’s parser would end the text there', () => {
  const read = (text: string) => fieldsIn(bodyOf('xy', [part('a', text)]), typeWith('xy'))
  assert.deepEqual(read('x y'), [['a', 'x y']])
  for (const text of ['xy', 'a--xy', 'a\n--xy--']) assert.equal(read(text), undefined, text)
})

test('a name is short, because Next’s other parser accepts no head of more than 16 KB', () => {
  const read = (name: string) => fieldsIn(bodyOf('xy', [part(name, 'a')]), typeWith('xy'))
  assert.equal(read('n'.repeat(1000))?.length, 1)
  assert.equal(read('n'.repeat(1001)), undefined)
})

test('a file may have any name that a browser sends, also with a backslash', async () => {
  for (const name of ['a\\b.html', 'C:\\a.html', 'a\\', '\\\\', 'ü %22.html']) {
    const head = `${DISPOSITION}"file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`
    const body = bodyOf('xy', [`${head}x\r\n`, part('a', 'b')])
    assert.deepEqual(fieldsIn(body, typeWith('xy')), [
      ['file', undefined],
      ['a', 'b'],
    ])
    assert.equal((await readByNode(body, 'xy')).length, 2, name)
  }
  // A field of that name is in no form.
  assert.equal(fieldsIn(bodyOf('xy', [part('a\\b', 'x')]), typeWith('xy')), undefined)
})

test('Node’s parser, which Next uses, reads the same fields of what we accept', async () => {
  const fragments = '-- - x xy a $ACTION_ID_ $ACTION_1:0 % %22 %0D%0A ; = \u00e9 \uFFFD \u{1F600}'
    .split(' ')
    .concat(' ', '\r\n', '\r', '\n', '"', '\\', '\t', '\0', '\uFEFF', '')
    .concat('"; filename="', '\r\ncontent-type: ', DISPOSITION)
  const text = fc.array(fc.constantFrom(...fragments), { maxLength: 4 }).map((all) => all.join(''))
  const type = fc.option(fc.constantFrom('text/plain', '', ';=', 'a b'), { nil: undefined })
  const heads = [DISPOSITION, DISPOSITION.replace('C', 'c'), DISPOSITION.replace('s', '\u017F')]
  const head = fc.constantFrom(...heads, DISPOSITION.toUpperCase())
  const parts = fc.tuple(text, text, type, head).map((values) => part(...values))
  const boundaries = fc.constantFrom('xy', 'x', '-', '--', '-a', 'a-', 'a-a', '-_-')
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(boundaries, fc.array(parts, { maxLength: 3 }), async (boundary, all) => {
      const body = bodyOf(boundary, all)
      const fields = fieldsIn(body, typeWith(boundary))
      if (!fields) return
      accepted += 1
      assert.deepEqual(
        await readByNode(body, boundary),
        fields.map(([name, value]) => [unescaped(name), value && withoutMark(value)]),
      )
    }),
    { numRuns: runs(5_000) },
  )
  assert.ok(accepted > runs(5_000) / 17, `${accepted}`)
})
