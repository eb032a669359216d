/** Preloaded by a server for which almost a day has passed. */
const { now } = Date
Date.now = () => now() + 23.6 * 60 * 60 * 1000
