import type { Rejection } from './guard.ts'
import { headersFor } from './headers.ts'
import { rejectionText } from './rejection-page.ts'

/**
 * Answers a request that the guard rejects.
 * @param policy the Content-Security-Policy of the page
 * @param page makes the page, see rejectionPage
 */
export async function rejectionResponse(
  rejection: Rejection,
  request: Request,
  policy: string,
  page: () => Promise<string>,
): Promise<Response> {
  const { status } = rejection
  const { method, headers } = request
  // Next's router shows no page that answers an action, but it passes a plain text on to error.tsx.
  const asText = headers.has('next-action') && status !== 409
  const body = async () => (asText ? rejectionText(rejection) : page())
  return new Response(method === 'HEAD' ? null : await body(), {
    status,
    headers: {
      // A host that routes for us may not add them to an answer of the proxy.
      ...headersFor(request),
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'content-type': asText ? 'text/plain' : 'text/html; charset=utf-8',
      // Next's router passes this on to error.tsx.
      ...(status === 409 && { 'x-nextjs-action-not-found': '1' }),
      ...(status === 405 && { allow: 'GET, HEAD, POST' }),
    },
  })
}
