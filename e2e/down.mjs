import { subscribe } from 'node:diagnostics_channel'

/**
 * Preloaded by a server whose store is down from `/healthz?down` to `/healthz?up`: what an action
 * keeps is not, what is rejected is.
 */
const { stringify } = JSON
let down = false
JSON.stringify = (value, ...more) => {
  if (down && /^(hero|apology\.|letter\.)/.test(value?.k)) throw new Error('the store is down')
  return stringify(value, ...more)
}
subscribe('http.server.request.start', ({ request }) => {
  if (request.url === '/healthz?down') down = true
  if (request.url === '/healthz?up') down = false
})
