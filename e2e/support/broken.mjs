/** Preloaded by a server that is to fail: the page of the nickname asks for the present time, and gets this. */
Date.prototype.toISOString = () => {
  throw new Error('a detail that nobody outside may read')
}
