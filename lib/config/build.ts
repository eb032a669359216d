/** The id of this build: the same wherever the same source is built. next.config.js sets it. */
export const BUILD = process.env.BUILD ?? 'development'

/** Whether a form that a visitor has open can still be sent after the next deploy. */
export const STABLE_ACTIONS = Boolean(process.env.STABLE_ACTIONS)
