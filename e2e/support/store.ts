import type { Server } from './server.ts'

/** The environment of a server whose store works, and of one whose store fails. */
export const STORE = {
  up: { NODE_OPTIONS: '' },
  down: { NODE_OPTIONS: '--import ./e2e/support/down.mjs' },
}

export const turnStore = (server: Server, state: 'up' | 'down') => server.restart(STORE[state])
