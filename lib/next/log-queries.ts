type Write = (chunk: unknown, ...more: unknown[]) => boolean

/** Our own lines are JSON, and hold no addresses. */
const isOurs = (text: string) => text.startsWith('{')

const withoutQueries = (chunk: unknown) =>
  typeof chunk === 'string' && !isOurs(chunk) ? chunk.replaceAll(/\?\S+/g, '?…') : chunk

/**
 * Cuts the query off each address that Next or Node logs: "Request body exceeded 640KB for …", "Failed to
 * handle request for …", the input of an invalid URL. A query may hold the code of a transfer.
 *
 * Seen in Next 16.4.5 (server/body-streams, server/lib/start-server). Delete it when
 * e2e/operations/log.spec.ts passes without it.
 */
export function hideQueries(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write as Write
    const shortened: Write = (chunk, ...more) => write.call(stream, withoutQueries(chunk), ...more)
    Object.assign(stream, { write: shortened })
  }
}
