/** Makes a server fail to request the page that an action redirects to, which Next does by itself. */
const request = globalThis.fetch
globalThis.fetch = async (address, options) => {
  if (new Headers(options?.headers).has('x-action-redirect')) throw new Error('no answer')
  return request(address, options)
}
