/** Names the source of this build, the same wherever it is built; next.config.js puts it in. */
export const BUILD = process.env.BUILD ?? 'development'

/** Whether a form that a visitor has open can still be sent after the next deploy. */
export const STABLE_ACTIONS = Boolean(process.env.STABLE_ACTIONS)
