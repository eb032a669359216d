import type { z } from 'zod'
import { withReceipt } from '#lib/delivery/delivered.ts'
import type { Journey, Steps } from './journey.ts'
import { readFinished } from './runs.ts'
import { goneUrl, isRunId } from './urls.ts'

/**
 * @param file the name that the browser saves it under, such as `ticket.txt`
 * @returns the route handler of `<path>/[run]/<result>/download`: the result as plain
 *   text, with its receipt if it was sent
 */
export function resultDownload<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  file: string,
  textOf: (result: z.output<R>) => string,
) {
  return async (_: Request, { params }: { params: Promise<{ run: string }> }) => {
    const { run } = await params
    if (!isRunId(run)) return new Response('Page not found', { status: 404 })
    const finished = await readFinished(journey, run)
    if (!finished) {
      return new Response(null, { status: 307, headers: { location: goneUrl(journey) } })
    }
    const { result, delivery } = finished
    const text = textOf(result)
    return new Response(delivery ? withReceipt(text, delivery) : text, {
      headers: {
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${file}"`,
        'content-type': 'text/plain; charset=utf-8',
      },
    })
  }
}
