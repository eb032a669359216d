import type { z } from 'zod'
import type { Journey, Steps } from './journey.ts'
import { readResult } from './store.ts'

/**
 * @param file the name that the browser saves it under, such as `ticket.txt`
 * @returns the route handler of `<path>/[run]/<result>/download`: the result as plain text
 */
export function resultDownload<S extends Steps, R extends z.ZodType>(
  journey: Journey<S, R>,
  file: string,
  textOf: (result: z.output<R>) => string,
) {
  return async (_: Request, { params }: { params: Promise<{ run: string }> }) => {
    const result = await readResult(journey, (await params).run)
    if (!result) {
      return new Response(null, { status: 307, headers: { location: `${journey.path}?gone=` } })
    }
    return new Response(textOf(result), {
      headers: {
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${file}"`,
        'content-type': 'text/plain; charset=utf-8',
      },
    })
  }
}
