import type { Route } from 'next'
import { headers } from 'next/headers.js'
import { RedirectType, redirect, unstable_rethrow } from 'next/navigation.js'
import type { z } from 'zod'
import { BUILD } from '../config/build.ts'
import { logFailure } from '../config/log.ts'
import { Overflow } from '../session/budget.ts'
import { keepFlash } from '../session/flash.ts'
import { context } from '../session/request.ts'
import { dropDraft, keepDraft } from './draft.ts'
import { type Form, judge, rawOf } from './form.ts'
import type { Raw } from './packing.ts'

const TOO_MUCH =
  'This is more than your browser can keep. Make it shorter, or forget something else under “What we remember”'

const FAILED =
  'This could not be saved, and the fault is ours. What you typed is still here: try again'

/** What is wrong with valid input, by field: an action finds it out where no schema can. */
export class Wrong extends Error {
  override name = 'Wrong'
  readonly notes: Record<string, string>

  constructor(notes: Record<string, string>) {
    super(Object.values(notes).join('. '))
    this.notes = notes
  }
}

/**
 * The heart of every form's action: valid input is handed to `keep`, anything else goes back to
 * the form's page with a draft, and nothing after this is run. What `keep` throws for goes back as
 * well: {@link Wrong}, too much for the session, or an error of ours.
 */
export async function submit<S extends z.ZodObject>(
  form: Form<S>,
  input: FormData,
  keep: (value: z.output<S>) => Promise<void>,
): Promise<void> {
  const request = await context()
  const raw = rawOf(form, input)
  const judged = judge(form, raw)
  if ('errors' in judged) return sendBack(form, raw)
  // Before what is kept: the room of the draft is free for it.
  dropDraft(form, request)
  await orSendBack(form, raw, () => keep(judged.value))
}

/** Does what may fail: if it does, the input goes back to the form's page, and nothing after is run. */
export async function orSendBack<T>(form: Form, raw: Raw, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    // A redirect is thrown too.
    unstable_rethrow(error)
    return sendBack(form, { ...raw, notes: notesOf(form, error) })
  }
}

function notesOf(form: Form, error: unknown): Record<string, string> {
  if (error instanceof Wrong) return error.notes
  if (error instanceof Overflow) return { '': TOO_MUCH }
  logFailure(form.id, error)
  return { '': FAILED }
}

/**
 * Rejected input is answered with a redirect too, so a refresh never asks to resend. It replaces
 * the history entry, so Back leads to the page before the form, however many tries it took.
 */
async function sendBack(form: Form, raw: Raw): Promise<never> {
  await keepDraft(form, raw, await context())
  redirect(form.path, RedirectType.replace)
}

/** Ends an action: goes on to a page, which shows the message once. */
export async function goOn(path: Route, message: string): Promise<never> {
  const request = await headers()
  // Scripts of another build throw away the page that is in the answer, and ask for it themselves.
  const shown = (request.get('x-deployment-id') ?? BUILD) === BUILD
  await keepFlash({ path, message }, request.has('next-action') && shown, await context())
  redirect(path, RedirectType.push)
}
