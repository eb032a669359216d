import type { Site } from './site.ts'

/** The environment of a server whose store works, and of one whose store fails. */
export const STORE = {
  up: { NODE_OPTIONS: '' },
  down: { NODE_OPTIONS: '--import ./e2e/support/down.mjs' },
}

export const turnStore = (site: Site, state: 'up' | 'down') => site.restart(STORE[state])
