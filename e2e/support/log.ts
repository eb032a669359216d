/** Our own lines of the log, which are JSON. */
export const linesOf = ({ log }: { log: string }) =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
