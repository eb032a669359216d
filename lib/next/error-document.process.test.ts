import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { LANGUAGE } from '#lib/config/language.ts'
import { fillErrorDocuments } from './error-document.ts'

test('a sign that means something to `replace` or in HTML stays as it is written', async (t) => {
  const title = "Nothing here – Pay $$ $'save' </title>"
  const styles = "a[href$='.pdf']{color:red}"
  const document = { title, styles, body: () => '<p>Costs $$5</p>' }
  fillErrorDocuments({ 404: document, 500: document })
  const server = createServer((_, response) => {
    response.statusCode = 404
    response.write(
      Buffer.from('<html id="__next_error__"><head></head><body><script></script></body></html>'),
    )
    response.end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const html = await (await fetch(`http://127.0.0.1:${port}`)).text()
  assert.equal(
    html,
    `<html id="__next_error__" lang="${LANGUAGE}"><head><title>Nothing here – Pay $$ $'save' &lt;/title></title><style>${styles}</style></head><body><noscript><p>Costs $$5</p></noscript><script></script></body></html>`,
  )
})
