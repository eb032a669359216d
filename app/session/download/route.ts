import { entryOfKey } from '#app/session.ts'
import { context } from '#lib/session/context.ts'
import { inspectSession } from '#lib/transfer/inspect.ts'

const iso = (seconds: number) => new Date(seconds * 1000).toISOString()

/** Everything that is stored, as a file for the visitor. */
export async function GET() {
  const stored = await inspectSession(entryOfKey, await context())
  const entries = stored.map(({ key, title, bytes, opened }) => {
    if ('unreadable' in opened) return [key, { title, bytes, unreadable: opened.unreadable }]
    const { value, createdAt, updatedAt, expiresAt } = opened
    const times = {
      createdAt: iso(createdAt),
      updatedAt: iso(updatedAt),
      expiresAt: iso(expiresAt),
    }
    return [key, { title, bytes, value, ...times }]
  })
  return Response.json(Object.fromEntries(entries), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="session.json"',
    },
  })
}
