/**
 * The addresses of the files in `public`, not encoded. next.config.js sets them. A file that is added in
 * development is known after a restart.
 */
const inPublic: ReadonlySet<string> = new Set(JSON.parse(process.env.PUBLIC_FILES ?? '[]'))

/** Next answers with a bare 500 if a segment of the path can't be decoded. */
export function isDecodable(path: string): boolean {
  try {
    return Boolean(decodeURIComponent(path))
  } catch {
    return false
  }
}

/** Files are the same for all visitors, and caches may store them. */
export const isFile = (path: string) =>
  /^\/(_next\/static\/|icon\.svg$|favicon\.ico$)/.test(path) ||
  (inPublic.size > 0 && isDecodable(path) && inPublic.has(decodeURIComponent(path)))
