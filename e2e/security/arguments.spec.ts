import type { Page } from 'playwright/test'
import { expect, hydrated, test } from './fixtures.ts'
import { REBUILT } from './rebuild.ts'
import { BUILT, type Server } from './server.ts'

interface Fixtures {
  /** A server with the pages in e2e/pages, which the app itself does not have. */
  server: Server
  open: (path: string) => Promise<Page>
}

const withPages = test.extend<Fixtures>({
  server: async ({ serve }, use) => {
    const server = await serve({})
    await server.deploy(REBUILT)
    await use(server)
  },

  open: async ({ page, server, javaScriptEnabled }, use) => {
    await use(async (path) => {
      await page.goto(`${server.url}${path}`)
      if (javaScriptEnabled) await hydrated(page)
      return page
    })
  },
})

withPages('An action gets what was bound to it, and then the form', async ({ open }) => {
  const page = await open('/bound')
  await page.getByLabel('Note').fill('Buy $K1 flowers')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByRole('status')).toHaveText('$7: Buy $K1 flowers')
})

withPages('An action that takes nothing is run', async ({ open }) => {
  const page = await open('/bound')
  await page.getByRole('button', { name: 'Greet' }).click()
  await expect(page.getByRole('status')).toHaveText('Hello')
})

withPages('A form with a state gets it back from its action, each time', async ({ open }) => {
  const page = await open('/state')
  for (const [hero, said] of [
    ['Batman', '1 votes, the last for Batman'],
    ['Robin', '2 votes, the last for Robin'],
  ] as const) {
    await page.getByLabel('Hero').fill(hero)
    await page.getByRole('button', { name: 'Vote' }).click()
    await expect(page.getByText('the last for')).toHaveText(said)
  }
})

withPages.describe('', () => {
  withPages.use({ provoked: /was not found on the server/ })

  for (const [path, label, button] of [
    ['/bound', 'Note', 'Save note'],
    ['/state', 'Hero', 'Vote'],
  ] as const) {
    withPages(
      `What was typed at ${path} is given back when its action is gone`,
      async ({ open, server, javaScriptEnabled }) => {
        const page = await open(path)
        await page.getByLabel(label).fill('Ada')
        await server.deploy(BUILT)
        await page.getByRole('button', { name: button }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('This form has changed')
        if (!javaScriptEnabled)
          await expect(page.getByLabel(label.toLowerCase())).toHaveValue('Ada')
      },
    )
  }
})
