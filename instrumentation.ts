import type { Instrumentation } from 'next'

/** Next calls this once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ start }, { fillErrorDocuments }, { allowHangUps }, { styles }] = await Promise.all([
    import('#lib/config/start.ts'),
    import('#lib/next/error-document.ts'),
    import('#lib/next/client-abort.ts'),
    import('#app/styles.ts'),
  ])
  start()
  fillErrorDocuments(styles)
  allowHangUps()
}

/** Next calls this for each error that a request meets. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteError } = await import('#lib/next/error-document.ts')
  const nonce = headers['x-nonce']
  if (error instanceof Error && 'digest' in error && nonce) noteError(`${nonce}`, `${error.digest}`)
}
