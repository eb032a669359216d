import { absolute } from '#app/session/take/address.ts'
import { taken } from '#app/session/take/exported.ts'
import { filePage } from '#app/session/take/file-page.ts'
import { requestContext } from '#lib/session/context.ts'
import { sealFile } from '#lib/transfer/transfer.ts'

/** What the visitor takes, as a file. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams
  const entry = query.get('entry') ?? undefined
  const context = await requestContext()
  const { entries, contents, expiresAt } = await taken(entry)
  // A page of an earlier release asks for a locked file. One that anybody can read would be a leak.
  const locked = query.has('locked')
  if (locked || entries.length === 0) {
    const page = new URLSearchParams({ ...(entry && { entry }), ...(locked && { locked: '' }) })
    return new Response(null, {
      status: 307,
      headers: { location: `/session/take?${page}`, 'cache-control': 'no-store' },
    })
  }
  const seal = sealFile(contents, expiresAt, context)
  const made = new Date(context.now() * 1000)
  const page = filePage({
    address: absolute('/session/bring', request.headers),
    entries,
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
