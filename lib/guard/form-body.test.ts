import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fieldsIn } from './form-body.ts'

const TYPE = 'multipart/form-data; boundary=xy'

/** @param type of a file */
const part = (name: string, text: string, type?: string) =>
  `--xy\r\nContent-Disposition: form-data; name="${name}"${
    type === undefined ? '' : `; filename="${name}"\r\nContent-Type: ${type}`
  }\r\n\r\n${text}\r\n`

const END = '--xy--\r\n'

/** The name in a FormData: browsers write these three characters so (HTML, 4.10.22.8). */
const unescaped = (name: string) =>
  name.replaceAll(/%0A/gi, '\n').replaceAll(/%0D/gi, '\r').replaceAll('%22', '"')

/** What Next gets of the form. A file has no text here. */
async function readByNode(body: string): Promise<[string, string | undefined][]> {
  const form = await new Response(body, { headers: { 'content-type': TYPE } }).formData()
  return [...form].map(([name, value]) => [name, typeof value === 'string' ? value : undefined])
}

test('a text may not have the boundary in it, because Node’s parser would end the text there', () => {
  assert.deepEqual(fieldsIn(part('a', 'x y') + END, TYPE), [['a', 'x y']])
  for (const text of ['xy', 'a--xy', 'a\n--xy--']) {
    assert.equal(fieldsIn(part('a', text) + END, TYPE), undefined, text)
  }
})

test('Node’s parser, which Next uses, reads the same fields of what we accept', async () => {
  const fragments = '-- x xy a $ACTION_ID_ $ACTION_1:0 % %22 %0D%0A ; = \u00e9 \uFFFD \u{1F600}'
    .split(' ')
    .concat(' ', '\r\n', '\r', '\n', '"', '\\', '\t', '\0', '\uFEFF', '')
    .concat('"; filename="', '\r\ncontent-type: ', 'Content-Disposition: form-data; name="')
  const text = fc.array(fc.constantFrom(...fragments), { maxLength: 4 }).map((all) => all.join(''))
  const type = fc.option(fc.constantFrom('text/plain', '', ';=', 'a b'), { nil: undefined })
  const parts = fc.tuple(text, text, type).map((values) => part(...values))
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 3 }), async (all) => {
      const body = all.join('') + END
      const fields = fieldsIn(body, TYPE)
      if (!fields) return
      accepted += 1
      const expected = fields.map(([name, value]) => [unescaped(name), value])
      assert.deepEqual(await readByNode(body), expected)
    }),
    { numRuns: 3_000 },
  )
  assert.ok(accepted > 300, `${accepted}`)
})
