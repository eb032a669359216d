/** For not-found.tsx, and for its document without scripts. */
export const NOT_FOUND = {
  heading: 'Page not found',
  text: 'If you typed the address, check it. If you followed a link, it may be out of date.',
}
