/** What can't be asked of functions: the title of a test, and why. All others are run. */
export const EXEMPT: [title: RegExp, reason: string][] = [
  [
    /the server refuses to start/,
    'A function has no start that could refuse. The build refuses, which start.spec.ts asks too.',
  ],
  [
    /no more is kept than a form may have/,
    'The host keeps the body, up to a limit of its own, before a function gets it.',
  ],
]
