import { entryOfKey } from '#app/session.ts'
import { requestContext } from '#lib/session/context.ts'
import { inspectSession } from '#lib/transfer/inspect.ts'

const TIMES = ['createdAt', 'updatedAt', 'expiresAt'] as const

/** Everything that is stored, as a file for the visitor. */
export async function GET() {
  const stored = await inspectSession(entryOfKey, await requestContext())
  const entries = stored.map(({ key, title, bytes, opened }) => {
    if ('unreadable' in opened) return [key, { title, bytes, unreadable: opened.unreadable }]
    const times = TIMES.map((time) => [time, new Date(opened[time] * 1000).toISOString()])
    return [key, { title, bytes, value: opened.value, ...Object.fromEntries(times) }]
  })
  return Response.json(Object.fromEntries(entries), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="session.json"',
    },
  })
}
