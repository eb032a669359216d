import type { Shown, Visitor } from './visitor.ts'

export interface Saved {
  visitors: number
  /** Saved texts that a later page did not show. */
  lost: number
}

/** Saves a nickname, sends a message that is rejected and one that is not, and reads both again. */
export async function walk(visitor: Visitor, number: number, saved: Saved): Promise<void> {
  const nickname = `Visitor ${number} of many`
  // Characters of four bytes make large cookies.
  const name = `Name ${number} of many ${'🦹'.repeat(30)}`
  const message = `I am number ${number} of many ${'🦇'.repeat(80)}`
  const expect = ({ html }: Shown, ...texts: string[]) => {
    for (const text of texts) if (!html.includes(text)) saved.lost += 1
  }
  const submit = async (path: string, fields: Record<string, string>) =>
    visitor.submit(await visitor.open(path), fields)
  saved.visitors += 1
  expect(await submit('/test/nickname', { nickname }), `Hello, ${nickname}!`)
  expect(
    await submit('/test/contact', { name, subject: '', message: message.repeat(9) }),
    'Enter a subject',
    'Message must be 200 characters or fewer',
    `value="${name}"`,
  )
  const sent = { name, subject: nickname, message }
  expect(await submit('/test/contact', sent), name, nickname, message)
  expect(await visitor.open('/test/nickname'), `Hello, ${nickname}!`)
  expect(await visitor.open('/test/contact/sent'), name, nickname, message)
}
