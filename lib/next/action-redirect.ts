import { ServerResponse } from 'node:http'

/** Whether an action redirects, and the answer does not have the page that it redirects to. */
const lacksPage = (response: ServerResponse) =>
  response.hasHeader('x-action-redirect') &&
  !`${response.getHeader('content-type')}`.startsWith('text/x-component')

/**
 * If a script calls an action that redirects, Next requests the next page from itself and sends it in
 * the answer. If that request fails, Next sends the answer without it, and the browser requests the
 * page. Only the answer itself shows which of both has happened, so this changes its cookies when its
 * head is written.
 *
 * Seen in Next 16.4.5 (server/app-render/action-handler.js, createRedirectRenderResult). Delete it when
 * e2e/forms/flash.spec.ts passes without it.
 * @param change a line of Set-Cookie
 */
export function changeCookiesWithoutPage(change: (cookie: string) => string): void {
  const { writeHead } = ServerResponse.prototype
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...head: unknown[]) {
    const cookies = lacksPage(this) ? this.getHeader('set-cookie') : undefined
    if (cookies !== undefined)
      this.setHeader('set-cookie', [cookies].flat().map(String).map(change))
    return Reflect.apply(writeHead, this, head)
  }
}
