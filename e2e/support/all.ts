/** Whether `npm run test:all` runs: every test in both modes, with every sample, and with traces. */
export const ALL = Boolean(process.env.TEST_ALL)
