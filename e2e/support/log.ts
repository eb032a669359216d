/** Our own lines of the log, which are JSON. */
export const linesOf = ({ log }: { log: string }) =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

/** Whether the app logged a line as a warning. Any other line may be an error. */
export const isWarning = (line: string): boolean => /^\{"time":"[^"]+","level":"warn",/.test(line)

/** The errors that Next, Node or the app logged. */
export const errorsIn = ({ log }: { log: string }): string[] =>
  log.split('\n').filter((line) => /error|exception|abort|unstable/i.test(line) && !isWarning(line))
