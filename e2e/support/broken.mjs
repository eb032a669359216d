/** Makes a server fail: the nickname page formats the current time, and gets this error. */
Date.prototype.toISOString = () => {
  throw new Error('a detail that nobody outside may read')
}
