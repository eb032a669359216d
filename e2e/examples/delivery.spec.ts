import type { Page } from 'playwright/test'
import {
  expect,
  expectUnsent,
  idsOf,
  MINUTE,
  receipt,
  repair,
  send,
  sendAgain,
  test,
} from '#e2e/delivery/fixtures.ts'
import { heading } from '#e2e/journeys/guest.ts'
import { sample } from '#e2e/support/all.ts'
import type { Remembered } from '#e2e/support/fixtures.ts'
import { ANSWERED, FEEDBACK, MESSAGE } from './saved.ts'

const EXAMPLES: [
  name: string,
  path: string,
  saved: Remembered,
  after: string,
  answers: Record<string, unknown>,
  labelled: [string, string],
][] = [
  [
    'A message',
    '/contact',
    { message: MESSAGE },
    'Thank you',
    MESSAGE,
    ['About', 'Forms, Journeys'],
  ],
  [
    'Feedback',
    '/feedback',
    { feedback: FEEDBACK },
    'Feedback',
    FEEDBACK,
    ['Your rating', '4 of 5'],
  ],
  [
    'An application',
    '/application/aaaaaaaa/check',
    { 'application.aaaaaaaa': ANSWERED },
    'Your application is complete',
    { licence: { drives: false }, languages: { languages: ['en'] } },
    ['Date of birth', '10 December 1985'],
  ],
]

const referenceOn = (page: Page) => page.getByText(/^Sent on .* Your reference is/)

for (const [index, [name, path, saved, after, answers, labelled]] of EXAMPLES.entries()) {
  test(`${name} arrives once, after the receiver was closed, and I get a receipt`, {
    tag: sample(index),
  }, async ({ page, remember, receiver, expectAccessible }) => {
    await remember(saved, MINUTE)
    await page.goto(path)
    receiver.close()
    await send(page)
    await expectUnsent(page, false)
    await expectAccessible()
    await repair(receiver)
    await sendAgain(page)
    await heading(page, after)
    await expect(receipt(page)).toBeAttached()
    const [first] = receiver.received
    expect(first?.message.answers).toMatchObject(answers)
    expect(first?.message.labelled).toContainEqual(labelled)
    await expect(referenceOn(page)).toContainText(`${first?.message.reference}`)
    expect(idsOf(receiver)).toHaveLength(1)
    await expectAccessible()
    await page.goto('/session')
    await expect(page.getByText('We keep no copy')).toHaveCount(0)
  })
}
