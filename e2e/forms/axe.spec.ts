import { expect, type Remembered, summary, test } from '#e2e/support/fixtures.ts'

const contact = { name: 'Grace Hopper', subject: 'Opening hours', message: 'When are you open?' }

/** Each page, empty and with content, and a text that shows that it has loaded. */
const PAGES: [what: string, path: string, remembered: Remembered, text: string][] = [
  ['a form with one field', '/test/nickname', {}, 'Hello, Stranger!'],
  ['a form with several fields', '/test/contact', {}, 'Contact us'],
  ['a form with saved answers', '/test/contact', { contact }, 'Contact us'],
  ['a form with all kinds of fields', '/test/kinds', {}, 'Green'],
  ['a form with lines that are understood', '/test/lines', {}, 'In British pounds'],
  ['a form with options', '/test/options', {}, 'Have you been here before?'],
  ['a form with places', '/test/places', {}, 'Where were you born?'],
  ['the page after a form', '/test/contact/sent', { contact }, 'Grace Hopper'],
  ['a page that is not found', '/nothing/here', {}, 'Page not found'],
  ['an empty list of stored entries', '/session', {}, 'we remember nothing'],
]

// A document without scripts contains nothing more, except the error page (error.spec.ts).
for (const [what, path, remembered, text] of PAGES) {
  test(`Everybody can use ${what}`, { tag: '@scripts' }, async ({
    page,
    remember,
    expectAccessible,
  }) => {
    await remember(remembered)
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText(text)
    await expectAccessible()
  })
}

test('Everybody can use the list of stored entries', { tag: '@scripts' }, async ({
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

test('Everybody can use a page with a message', { tag: '@scripts' }, async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/test/nickname')
  await page.getByLabel('What is your nickname?').fill('Ada')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Your nickname is saved')
  await expectAccessible()
})

for (const [what, path] of [
  ['one field', '/test/nickname'],
  ['several fields', '/test/contact'],
  ['all kinds of fields', '/test/kinds'],
  ['lines that are understood', '/test/lines'],
  ['options', '/test/options'],
  ['places', '/test/places'],
] as const) {
  test(`Everybody can use a form with an error at ${what}`, { tag: '@scripts' }, async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(path)
    await page.getByRole('main').getByRole('button').first().click()
    await expect(summary(page)).toBeFocused()
    await expectAccessible()
  })
}

test('Everybody can use a rejection page that shows what they typed', { tag: '@scripts' }, async ({
  page,
  baseURL,
  expectAccessible,
}) => {
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
