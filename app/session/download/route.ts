import { inspect } from '#lib/forms/inspect'
import { context } from '#lib/session/request'
import { dictionary, formWithId } from '#session'

const iso = (seconds: number) => new Date(seconds * 1000).toISOString()

/** Everything that is remembered, as the visitor's own copy. */
export async function GET() {
  const kept = await inspect(dictionary, formWithId, await context())
  const entries = kept.map(({ key, title, bytes, opened }) => {
    if ('refused' in opened) return [key, { title, bytes, unreadable: opened.refused }]
    const { value, first, last, until } = opened
    const moments = { firstKept: iso(first), lastKept: iso(last), keptUntil: iso(until) }
    return [key, { title, bytes, value, ...moments }]
  })
  return Response.json(Object.fromEntries(entries), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="keepsake.json"',
    },
  })
}
