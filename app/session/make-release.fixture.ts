import { createHmac } from 'node:crypto'
import { sealData } from 'iron-session'
import { FORM_TOKEN, formToken } from '#lib/delivery/form-token.ts'
import { hashOf } from '#lib/delivery/message.ts'
import { countDelivery } from '#lib/delivery/quota.ts'
import { saveDraft } from '#lib/forms/draft.ts'
import type { Context } from '#lib/session/entry.ts'
import { saveFlash } from '#lib/session/flash.ts'
import { RequestCookies } from '#lib/session/request-cookies.ts'
import { createSession } from '#lib/session/session.ts'
import { savePending } from '#lib/transfer/pending-import.ts'
import { sealCode, sealFile } from '#lib/transfer/transfer.ts'
import {
  drafts,
  entries,
  entriesWith,
  flash,
  message,
  NOW,
  pages,
  receipt,
  secrets,
  transfers,
} from './earlier-release.fixture.ts'
import { codePath } from './take/address.ts'
import { filePage } from './take/file-page.ts'

/** A receipt as releases made it until November 2026, whatever `lib` does today. */
function ironReceipt(): Promise<string> {
  const { reference, form, answers } = message
  const keyOf = (secret: string) =>
    createHmac('sha256', secret).update('keepsake receipt').digest('base64url')
  const password = Object.fromEntries(secrets.map(({ id, value }) => [id, keyOf(value)]))
  return sealData({ reference, form, answers: hashOf(answers), moment: NOW }, { password, ttl: 0 })
}

export type Release = Awaited<ReturnType<typeof make>>

export async function make() {
  const cookies: Record<string, string> = {}
  const write = (name: string, value: string) => {
    cookies[name] = value
  }
  /** Another one for each thing, because none has room for all. */
  const browser = (): Context => ({
    cookies: new RequestCookies('', write),
    now: () => NOW,
    secrets,
    secure: true,
  })
  for (const [key, value] of Object.entries(entriesWith(receipt))) {
    await createSession(entries, browser()).set(key as 'name', value as string)
  }
  for (const [form, submission] of drafts) await saveDraft(form, submission, browser())
  await savePending('file', transfers.opened, browser())
  await savePending('before', transfers.before, browser())
  await countDelivery(browser())
  saveFlash(flash, false, browser())
  const file = {
    address: 'https://example.org/session/bring',
    entries: [],
    expiresAt: new Date((NOW + 60) * 1000),
    made: new Date(NOW * 1000),
    seal: sealFile(transfers.file, NOW + 60, browser()),
  }
  return {
    cookies,
    markField: FORM_TOKEN,
    marks: pages.map(([form, page]) => [form, formToken(form, page, secrets)] as const),
    receipt,
    ironReceipt: await ironReceipt(),
    link: codePath(sealCode(transfers.code, browser())),
    file: filePage(file),
  }
}

if (import.meta.main) console.log(JSON.stringify(await make(), undefined, 2))
