import { subscribe } from 'node:diagnostics_channel'

/** Preloaded by a server for which almost a day passes, when it is told so. */
const { now } = Date
subscribe('http.server.request.start', ({ request }) => {
  if (request.url === '/healthz?later') Date.now = () => now() + 23.6 * 60 * 60 * 1000
})
