import type { Instrumentation } from 'next'

/** Next calls this once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [
    { start },
    { fillErrorDocuments },
    { allowClientAborts },
    { changeCookiesWithoutPage },
    { mendRequests },
    { hideQueries },
    { headersFor },
    { errorDocuments },
    { withKeptFlash },
  ] = await Promise.all([
    import('#lib/config/start.ts'),
    import('#lib/next/error-document.ts'),
    import('#lib/next/client-abort.ts'),
    import('#lib/next/action-redirect.ts'),
    import('#lib/next/requests.ts'),
    import('#lib/next/log-queries.ts'),
    import('#lib/guard/headers.ts'),
    import('#app/error-documents.ts'),
    import('#lib/session/flash.ts'),
  ])
  hideQueries()
  start()
  fillErrorDocuments(errorDocuments)
  allowClientAborts()
  changeCookiesWithoutPage(withKeptFlash)
  mendRequests(headersFor)
}

/** Next calls this for each error in a request. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { recordErrorId } = await import('#lib/next/error-document.ts')
  const nonce = headers['x-nonce']
  if (error instanceof Error && 'digest' in error && nonce) {
    recordErrorId(`${nonce}`, `${error.digest}`)
  }
}
