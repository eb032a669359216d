import { third } from '#e2e/support/all.ts'
import { expect, type Loaded, summary, test } from '#e2e/support/fixtures.ts'

const contact = { name: 'Grace Hopper', subject: 'Opening hours', message: 'When are you open?' }

/** Each page, empty and with content, and a text that shows that it has loaded. */
const PAGES: Loaded[] = [
  ['/test/nickname', {}, 'Hello, Stranger!'],
  ['/test/contact', {}, 'Contact us'],
  ['/test/contact', { contact }, 'Contact us'],
  ['/test/kinds', {}, 'Green'],
  ['/test/lines', {}, 'In British pounds'],
  ['/test/options', {}, 'Have you been here before?'],
  ['/test/places', {}, 'Where were you born?'],
  ['/test/contact/sent', { contact }, 'Grace Hopper'],
  ['/test/note', {}, 'Nobody receives this yet.'],
  ['/nothing/here', {}, 'Page not found'],
  ['/session', {}, 'we remember nothing'],
]

// A document without scripts contains nothing more, except the error page (error.spec.ts).
test('Everybody can use each page of a form, empty and with content', {
  tag: '@only-scripts',
}, async ({ expectAllAccessible }) => {
  test.setTimeout(300_000)
  await expectAllAccessible(PAGES)
})

test('Everybody can use the list of stored entries', { tag: '@only-scripts' }, async ({
  page,
  remember,
  expectAccessible,
}) => {
  await remember({ nickname: 'Ada', contact })
  await page.goto('/session')
  const details = page.getByText('Times, size and seal')
  await expect(details).toHaveCount(2)
  for (const summary of await details.all()) await summary.click()
  await expectAccessible()
})

test('Everybody can use a page with a message', { tag: '@only-scripts' }, async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/test/nickname')
  await page.getByLabel('What is your nickname?').fill('Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Your nickname is saved')
  await expectAccessible()
})

test('Everybody can use a form with an error', { tag: '@only-scripts' }, async ({
  page,
  expectAccessible,
}) => {
  test.slow()
  for (const form of third(['kinds', 'nickname', 'contact', 'places', 'lines', 'options'])) {
    await page.goto(`/test/${form}`)
    await page.getByRole('main').getByRole('button').first().click()
    await expect(summary(page)).toBeFocused()
    await expectAccessible()
  }
})

test('Everybody can use a rejection page that shows what they typed', {
  tag: '@only-scripts',
}, async ({ page, baseURL, expectAccessible }) => {
  await page.route('/test/contact', async (route) => {
    const posted = {
      headers: { origin: baseURL ?? '' },
      multipart: { $ACTION_ID_40aa: '', name: 'Ada' },
    }
    await route.fulfill({ response: await page.request.post('/test/contact', posted) })
  })
  await page.goto('/test/contact')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada')
  await expectAccessible()
})

test('A field that has lost its label would be found', { tag: '@only-scripts' }, async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/test/nickname')
  await page.evaluate(() => document.querySelector('label')?.remove())
  await expect(expectAccessible()).rejects.toThrow('Form elements must have labels')
})
