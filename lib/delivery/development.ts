import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { messageSchema, type Prepared } from './message.ts'

/*
 * Next would otherwise add all files of the project to a build, because any could be the one that is
 * read: `turbopackIgnore` says that none is needed there.
 */

/** Git ignores it. */
export const DELIVERIES_FILE = '.deliveries.jsonl'

const lineSchema = z.object({ id: z.string(), message: messageSchema })

/** A message in the file. Its id is there twice if it was sent twice. */
export type Written = z.output<typeof lineSchema>

/** Answers of visitors are never written to the disk of a server. */
function requireDevelopment() {
  if (process.env.NODE_ENV !== 'development') throw new Error('Only in development')
}

/**
 * Adds a message to the file, as a line of JSON. The file stands in for a receiver.
 * @throws {Error} if this is not development
 */
export function writeDelivery({ id, message }: Prepared, file = DELIVERIES_FILE): void {
  requireDevelopment()
  appendFileSync(/* turbopackIgnore: true */ file, `${JSON.stringify({ id, message })}\n`, {
    mode: 0o600,
  })
}

function parsed(line: string): Written[] {
  try {
    return [lineSchema.parse(JSON.parse(line))]
  } catch {
    // Somebody has changed the file, or an older release has written it.
    return []
  }
}

/**
 * @returns the messages in the file, the last one first, without lines that are no messages
 * @throws {Error} if this is not development
 */
export function readDeliveries(file = DELIVERIES_FILE): Written[] {
  requireDevelopment()
  if (!existsSync(/* turbopackIgnore: true */ file)) return []
  return readFileSync(/* turbopackIgnore: true */ file, 'utf8')
    .split('\n')
    .flatMap(parsed)
    .reverse()
}
