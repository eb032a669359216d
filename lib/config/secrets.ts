/** @returns the parts of a setting between its commas. An empty setting has none */
export const listIn = (setting: string | undefined): string[] =>
  setting ? setting.split(',').map((part) => part.trim()) : []

/** @returns a line for each problem of a setting */
export const linesFor = (setting: string, problems: readonly (string | undefined)[]): string[] =>
  problems.flatMap((problem) => (problem ? [`${setting}: ${problem}`] : []))

/**
 * @param problemOf says what is wrong with a secret, without the secret
 * @param idOf two secrets with the same id are duplicates
 * @returns what is wrong with each secret, by its place in the setting
 */
export const wrongSecrets = (
  secrets: readonly string[],
  problemOf: (secret: string) => string | undefined,
  idOf: (secret: string) => unknown = (secret) => secret,
) =>
  secrets.map((secret, index) => {
    const isDuplicate = secrets.findIndex((other) => idOf(other) === idOf(secret)) < index
    const problem = problemOf(secret) ?? (isDuplicate && 'is a duplicate of an earlier one')
    return problem ? `number ${index + 1} of ${secrets.length} ${problem}` : undefined
  })
