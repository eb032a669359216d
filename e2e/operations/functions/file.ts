import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Responds with a file, compressed as hosts do.
 * @param pathname the requested path, whose extension determines the content type
 */
export function sendFile(
  outgoing: ServerResponse,
  file: string,
  pathname: string,
  { method, headers }: { method: string; headers: Headers },
): void {
  const isCompressed = /\bgzip\b/.test(headers.get('accept-encoding') ?? '')
  outgoing.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/plain')
  if (isCompressed) outgoing.setHeader('content-encoding', 'gzip')
  const content = readFileSync(file)
  outgoing.end(method === 'GET' ? (isCompressed ? gzipSync(content) : content) : undefined)
}
