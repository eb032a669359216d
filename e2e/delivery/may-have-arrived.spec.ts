import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright/test'
import { heading } from '#e2e/journeys/guest.ts'
import { sample } from '#e2e/support/all.ts'
import type { Remembered } from '#e2e/support/fixtures.ts'
import {
  ANSWERED,
  CHECK_PAGE,
  expect,
  expectUnsent,
  idsOf,
  MINUTE,
  receipt,
  repair,
  send,
  sendAgain,
  test,
} from './fixtures.ts'
import { never, type Receiver } from './receiver.ts'

const PROGRAM = fileURLToPath(new URL('receiver-process.ts', import.meta.url))

/** Starts a receiver in the place of the one that is closed. @returns what it says, line by line */
async function run({ port, pair, settings }: Receiver, file: string, mode: 'answers' | 'holds') {
  const child = spawn(process.execPath, [PROGRAM, `${port}`, pair.key, pair.cert, file, mode], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = async () => `${(await once(child.stdout, 'data'))[0]}`.trim()
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  expect(await said()).toBe('listening')
  return { said, kill }
}

const KINDS: [name: string, path: string, saved: Remembered, after: string][] = [
  ['A note', '/test/note', {}, 'Thank you'],
  ['A booking', CHECK_PAGE, ANSWERED, 'A table for Sam'],
]

async function fillIn(page: Page, name: string) {
  if (name === 'A note') await page.getByLabel('Your note').fill('Please call me.')
}

for (const [index, [name, path, saved, after]] of KINDS.entries()) {
  test(`${name} that is not confirmed in time may have arrived, and arrives once`, {
    tag: sample(index),
  }, async ({ page, remember, receiver, serve }) => {
    await remember(saved, MINUTE)
    // The time is 10 seconds, as a unit test proves. This server has half a second.
    const hasty = { NODE_OPTIONS: '--import ./e2e/support/hasty.mjs' }
    const { url } = await serve({ ...receiver.settings, ...hasty })
    await page.goto(`${url}${path}`)
    receiver.answer = never
    await fillIn(page, name)
    await send(page)
    await expectUnsent(page, true)
    await expect(receipt(page)).toHaveCount(0)
    await repair(receiver)
    await sendAgain(page)
    await heading(page, after)
    await expect(receipt(page)).toBeAttached()
    expect(receiver.received).toHaveLength(2)
    expect(idsOf(receiver)).toHaveLength(1)
  })

  test(
    `${name} is stored once if the receiver is killed before it answers, and I send it again`,
    { tag: sample(index) },
    async ({ page, remember, receiver }, testInfo) => {
      const file = testInfo.outputPath('stored.jsonl')
      const stored = () => readFileSync(file, 'utf8').trimEnd().split('\n')
      await remember(saved, MINUTE)
      await page.goto(path)
      receiver.close()
      const killed = await run(receiver, file, 'holds')
      await fillIn(page, name)
      const first = killed.said()
      // Without JavaScript the click ends with the answer.
      const pressed = send(page)
      expect(await first).toBe('stored')
      await killed.kill()
      await pressed
      await expectUnsent(page, true)
      expect(stored()).toHaveLength(1)

      const alive = await run(receiver, file, 'answers')
      try {
        const second = alive.said()
        await sendAgain(page)
        expect(await second).toBe('known')
        await heading(page, after)
        await expect(receipt(page)).toBeAttached()
        expect(stored()).toHaveLength(1)
        const { reference } = JSON.parse(`${stored()[0]}`)
        await expect(page.getByText(`Your reference is ${reference}.`)).toBeVisible()
      } finally {
        await alive.kill()
      }
    },
  )
}
