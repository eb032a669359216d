import { absolute } from '#app/session/take/address.ts'
import { filePage } from '#app/session/take/file-page.ts'
import { taken } from '#app/session/take/taken.ts'
import { context } from '#lib/session/context.ts'
import { readPassphrase } from '#lib/transfer/opened.ts'
import { sealFile } from '#lib/transfer/transfer.ts'

/** What the visitor takes, as a file. With `locked` it needs the passphrase that was entered before. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams
  const entry = query.get('entry') ?? undefined
  const here = await context()
  const passphrase = query.has('locked') ? await readPassphrase(here) : ''
  const { entries, expiresAt } = await taken(entry)
  // The passphrase has expired: an unlocked file in place of a locked one would be a leak.
  if (passphrase === undefined || entries.length === 0) {
    const again = new URLSearchParams({ ...(entry && { entry }), again: '' })
    return new Response(null, {
      status: 307,
      headers: { location: `/session/take?${again}`, 'cache-control': 'no-store' },
    })
  }
  const contents = entries.map(({ content }) => content)
  const seal = await sealFile(contents, expiresAt, here, passphrase)
  const made = new Date(here.now() * 1000)
  const page = filePage({
    address: absolute('/session/bring', request.headers),
    entries: passphrase ? [] : entries,
    expiresAt: new Date(expiresAt * 1000),
    made,
    seal,
  })
  const name = `keepsake-${made.toISOString().slice(0, 10)}.html`
  return new Response(page, {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${name}"`,
      'content-type': 'text/html; charset=utf-8',
    },
  })
}
