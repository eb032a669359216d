import type { Page } from 'playwright/test'
import { ALL } from '#e2e/support/all.ts'
import { test as base, expect, type Remembered } from '#e2e/support/fixtures.ts'
import { Server } from '#e2e/support/server.ts'
import { FORM_TOKEN } from '#lib/delivery/form-token.ts'
import { hangUp, ok, Receiver, status } from './receiver.ts'
import { acceptedToken } from './token.ts'

interface Fixtures {
  /** Is open, and answers 204, when a test starts. */
  receiver: Receiver
}

/** An app that sends to the receiver. A worker has one, because each takes a second to start. */
interface Shared {
  desk: { receiver: Receiver; server: Server }
}

export const test = base.extend<Fixtures, Shared>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures here
    async ({}, use) => {
      const receiver = new Receiver()
      await receiver.open()
      const server = await Server.start(receiver.settings)
      await use({ receiver, server })
      await server.stop()
      receiver.remove()
    },
    { scope: 'worker' },
  ],

  receiver: async ({ desk: { receiver } }, use) => {
    receiver.received = []
    receiver.answer = ok
    await receiver.open()
    await use(receiver)
  },

  baseURL: async ({ desk: { server } }, use) => use(server.url),
})

/** A run of the booking with all its answers. */
export const ANSWERED = {
  'booking.aaaaaaaa': {
    guest: { name: 'Sam' },
    visit: { day: '2999-01-20', eats: 'true' },
    dinner: { wish: 'Soup' },
  },
} satisfies Remembered

export const CHECK_PAGE = '/test/booking/aaaaaaaa/check'

/** In seconds. A run that began so long ago is not too fast for a person. */
export const MINUTE = 60

/** How a receiver fails, and whether the message may have arrived. */
const ALL_FAILURES: [name: string, fail: (receiver: Receiver) => void, maybe: boolean][] = [
  ['is closed', (receiver) => receiver.close(), false],
  ['answers 500', (receiver) => Object.assign(receiver, { answer: status(500) }), true],
  [
    'redirects',
    (receiver) => Object.assign(receiver, { answer: status(302, { location: '/elsewhere' }) }),
    false,
  ],
  ['hangs up in mid-answer', (receiver) => Object.assign(receiver, { answer: hangUp }), true],
]

/** One of each outcome, because the unit tests of send.ts have every failure. */
export const FAILURES = ALL ? ALL_FAILURES : ALL_FAILURES.slice(0, 2)

/** Opens the receiver again. */
export async function repair(receiver: Receiver) {
  receiver.answer = ok
  await receiver.open()
}

export const unsent = (page: Page) => page.getByRole('alert', { name: 'Not sent yet' })

/** Makes the page one that came back: what is sent from it is accepted, however fast a test is. */
export async function takeTime(page: Page) {
  const field = page.locator(`[name=${FORM_TOKEN}]`)
  if ((await field.count()) === 0) return
  const form = await field.evaluate((input: HTMLInputElement) => {
    const [id = ''] = (input.form?.querySelector('[id]')?.id ?? '').split('-')
    return id
  })
  const token = acceptedToken(form, await field.inputValue())
  await field.evaluate((input: HTMLInputElement, value) => {
    input.value = value
  }, token)
}

export async function send(page: Page) {
  await takeTime(page)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

export const sendAgain = (page: Page) => page.getByRole('button', { name: 'Send again' }).click()

/** The receipt on a page. It is shown when the visitor asks for it. */
export const receipt = (page: Page) => page.getByRole('group').getByText(/^\d+\.[\w-]{100,}$/)

export async function expectUnsent(page: Page, maybe: boolean) {
  await expect(unsent(page)).toBeFocused()
  await expect(unsent(page)).toContainText('Your answers are kept in this browser until')
  const sentence = 'Your answers may have arrived. Sending them again is safe'
  await expect(unsent(page).getByText(sentence)).toHaveCount(maybe ? 1 : 0)
}

/** @returns the ids of what has arrived, each once */
export const idsOf = ({ received }: Receiver) => [...new Set(received.map(({ id }) => id))]

export { expect }
