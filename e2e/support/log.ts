import type { Server } from './server.ts'

/** Our own lines of the log, which are JSON. */
export const linesOf = ({ log }: Server) =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
