import { cookieName } from '#lib/session/cookie.ts'
import { PROBE } from '#lib/session/probe.ts'

/** A Cookie header by which a request is that of a browser that sends our cookies back. */
export const PROVEN = `${cookieName(PROBE, true)}=1`
