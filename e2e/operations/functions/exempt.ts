/** The tests that do not apply to functions: the title, and why. All other tests run. */
export const EXEMPT: [title: RegExp, reason: string][] = [
  [
    /the server refuses to start/,
    'No server starts, so none can refuse. The build fails instead, which start.spec.ts tests too.',
  ],
  [
    /As Vercel deploys the app/,
    'The build has an adapter, and Vercel uses none. With DEPLOYMENT=vercel all tests run so.',
  ],
  [
    /is not buffered beyond the limit of a form/,
    'The host buffers the body, up to its own limit, before it calls a function.',
  ],
  [
    /No line of the log has the query of an address/,
    'It is about lines that Next logs as a server. The host writes the log of functions itself.',
  ],
  [/A request that Next can’t read/, 'The host routes it, and Next does not see it.'],
  [
    /costs the server a quarter of a second/,
    'It measures one process. Functions share their work between several.',
  ],
]
