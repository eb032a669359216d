import { keepFlash } from '../lib/session/flash.ts'
import { expect, test } from './fixtures.ts'

test('A message is shown once: not again after a refresh, Back, or in a second tab', async ({
  context,
  page,
  visit,
}) => {
  await visit('/')
  const message = page.getByRole('status')
  await page.getByLabel('What is your name?').fill('Ada')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(message).toHaveText('Your name is kept')
  const second = await context.newPage()
  await second.goto('/')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(second.getByText('Your name is kept')).toHaveCount(0)
  await page.getByRole('link', { name: 'Heroes' }).click()
  await expect(page).toHaveURL('/heroes')
  await expect(page.getByText('Your name is kept')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(page.getByText('Your name is kept')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada!')
  await expect(page.getByText('Your name is kept')).toHaveCount(0)
})

test('Each change has a message of its own, the second as the first', async ({ page, visit }) => {
  for (const name of ['Ada', 'Grace']) {
    await visit('/')
    await page.getByLabel('What is your name?').fill(name)
    await page.getByRole('button', { name: 'Apologize' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello, ${name}!`)
    await expect(page.getByRole('status')).toHaveText('Your name is kept')
  }
  await visit('/heroes')
  for (const label of ['Name', 'Alter ego', 'Catch phrase']) await page.getByLabel(label).fill('X')
  await page.getByRole('button', { name: 'Create hero' }).click()
  await expect(page.getByRole('status')).toHaveText('Your hero is kept')
})

test('No other request eats the message: no prefetch, no image, no other page', async ({
  context,
  page,
  seal,
  visit,
}) => {
  const flash = { path: '/', message: 'This is for the front page' }
  await seal((sealing) => keepFlash(flash, false, sealing))
  await visit('/heroes')
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-dest': 'image' },
    { 'sec-fetch-dest': 'empty', rsc: '1', 'next-router-prefetch': '1' },
    { 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' },
  ]
  for (const headers of elsewhere) {
    const answer = await context.request.get('/', { headers: { ...headers, cookie } })
    expect(answer.headers()['set-cookie']).toBeUndefined()
    expect(await answer.text()).not.toContain(flash.message)
  }
  await visit('/')
  await expect(page.getByRole('status')).toHaveText(flash.message)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Stranger!')
  await expect(page.getByRole('status')).toBeEmpty()
})

test('A message finds its page, whatever the query, the hash and the letters of its address', async ({
  page,
  seal,
  visit,
}) => {
  const flash = { path: '/heroes?sort=é&of=a b#list', message: 'This is for the sorted heroes' }
  await seal((sealing) => keepFlash(flash, false, sealing))
  await visit('/heroes?sort=z')
  await expect(page.getByRole('status')).toBeEmpty()
  await visit(flash.path)
  await expect(page.getByRole('status')).toHaveText(flash.message)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create a hero')
  await expect(page.getByRole('status')).toBeEmpty()
})

test('The browser is left with no message in its cookies', async ({ context, page, visit }) => {
  await visit('/')
  await page.getByLabel('What is your name?').fill('Ada')
  await page.getByRole('button', { name: 'Apologize' }).click()
  await expect(page.getByRole('status')).toHaveText('Your name is kept')
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['__Host-keepsake.name'])
})
