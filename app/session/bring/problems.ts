import { TEMPORARY_MINUTES } from '#lib/session/entry.ts'
import type { Problem } from '#lib/transfer/transfer.ts'

/** Why nothing can be brought, for the visitor. Each is the value of `problem` in the address. */
export const PROBLEMS = {
  'no file': 'Choose a file first',
  'no seal':
    'This is not one of our files. Choose one that you saved under “Continue on another device”',
  'no code': 'This address is not complete. Scan the code again, or copy the whole link',
  'unknown secret': 'This was sealed with a key that we no longer have, so nobody can open it',
  changed:
    'This was changed after we made it, so we can’t trust it. Save it again on the other device',
  locked:
    'This file was saved with a passphrase, and we no longer open such files. If your answers are still on the device where you saved it, save a new file there, under “Continue on another device”',
  expired: 'This has expired. Make a new one on the other device',
  'other version':
    'This was made by another version of this site. Make a new one on the other device',
  gone: `What you opened is no longer here. We keep a file that you opened for up to ${TEMPORARY_MINUTES} minutes. Choose it again`,
  stale:
    'Nothing was saved, because this page was out of date. See what there is now, and choose again',
  two: 'Nothing was saved, because you chose two for the same place. Choose one of them',
  full: 'We have no room for all of this. Forget something under “What we remember” first',
} satisfies Record<Problem | 'no file' | 'no code' | 'gone' | 'stale' | 'two' | 'full', string>

export type AnyProblem = keyof typeof PROBLEMS

export const isProblem = (text: unknown): text is AnyProblem =>
  typeof text === 'string' && Object.hasOwn(PROBLEMS, text)
