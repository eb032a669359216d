/** Sets the clock of a server almost a day ahead. */
const { now } = Date
Date.now = () => now() + 23.6 * 60 * 60 * 1000
