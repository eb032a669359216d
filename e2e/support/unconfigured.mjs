import { subscribe } from 'node:diagnostics_channel'

/** Makes a server lose its configuration, just before /healthz?lost checks it. */
subscribe('http.server.request.start', ({ request }) => {
  if (request.url === '/healthz?lost') delete process.env.SESSION_SECRET
})
