import type { Route } from 'next'
import { headers } from 'next/headers.js'
import { RedirectType, redirect } from 'next/navigation.js'
import { BUILD } from '#lib/config/build.ts'
import { requestContext } from './context.ts'
import { saveFlash } from './flash.ts'

/** Ends an action: redirects to a page, which shows the message once. */
export async function redirectWithFlash(path: Route, message: string): Promise<never> {
  const request = await headers()
  // Scripts of another build discard the page that is in the answer, and request it themselves.
  const isSameBuild = (request.get('x-deployment-id') ?? BUILD) === BUILD
  const scripted = request.has('next-action') && isSameBuild
  saveFlash({ path, message }, scripted, await requestContext())
  redirect(path, RedirectType.push)
}
