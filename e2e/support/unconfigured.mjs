import { subscribe } from 'node:diagnostics_channel'

/** Preloaded by a server that is to lose its configuration, just before it is asked for it. */
subscribe('http.server.request.start', ({ request }) => {
  if (request.url === '/healthz?lost') delete process.env.SESSION_SECRET
})
