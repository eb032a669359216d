/** Whether `npm run test:all` runs: every test in both modes, with every sample, and with traces. */
export const ALL = Boolean(process.env.TEST_ALL)

/** @returns what a loop over a sample looks at: a third of it in `npm test` */
export const third = <T>(all: T[]): T[] => all.filter((_, index) => ALL || index % 3 === 0)

/** @returns the tags of one of several tests of a rule: `npm test` runs only the first of them */
export const sample = (index: number): string[] => (index === 0 ? [] : ['@all'])
