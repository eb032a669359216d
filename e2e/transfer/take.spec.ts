import { random } from '#lib/random.fixture.ts'
import {
  elsewhere,
  expect,
  linkIn,
  openFile,
  picture,
  savedFile,
  scanned,
  test,
} from './fixtures.ts'

for (const width of [1280, 320]) {
  test(`A camera can read the code of a usual letter on a screen that is ${width} wide`, async ({
    page,
    remember,
  }) => {
    await page.setViewportSize({ width, height: 700 })
    const message =
      'I came in with a bag on my back, and it caught the vase. I am very sorry for it.'
    await remember({ contact: { name: 'Ada', subject: 'The vase', message } })
    await page.goto('/session/take')
    expect(await scanned(picture(page))).toBe(await linkIn(page))
    await picture(page).evaluate((code) => {
      code.setAttribute('width', '150')
      code.setAttribute('height', '150')
    })
    expect(await scanned(picture(page))).toBe(await linkIn(page))
  })
}

test('The code stands in the page, so no server or proxy logs it before somebody has scanned it', async ({
  page,
  remember,
}) => {
  await remember({ nickname: 'Ada' })
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto('/session/take', { waitUntil: 'networkidle' })
  const link = await linkIn(page)
  expect(await scanned(picture(page))).toBe(link)
  const [, , start = link] = /code=(\d+\.)?([\w-]{20})/.exec(link) ?? []
  expect(addresses).toContain(page.url())
  expect(addresses.filter((address) => address.includes(start))).toEqual([])
})

test('A page of an earlier release that offers a locked file gets no file that anybody can read', async ({
  page,
  remember,
}) => {
  await remember({ nickname: 'Ada' })
  await page.goto('/session/take/file?locked=&entry=nickname')
  await expect(page).toHaveURL('/session/take?entry=nickname&locked=')
  await expect(page.getByText('No file was saved.')).toBeVisible()
  expect(await savedFile(page)).toContain('Ada')
})

test('What is too much for a code says so, and a file holds it', async ({
  page,
  other,
  remember,
}) => {
  const [name, subject, message] = [60, 60, 200].map((length) => random(length, [0x4e00, 0x9fff]))
  await remember({ contact: { name: `${name}`, subject: `${subject}`, message: `${message}` } })
  await page.goto('/session/take')
  await expect(page.getByText('This is too much for a code')).toBeVisible()
  await expect(picture(page)).toHaveCount(0)
  await openFile(other, await savedFile(page))
  await expect(other.getByText(`${message}`).first()).toBeVisible()
})

test('A file can be read without us: what is in it, until when, and what to do with it', async ({
  page,
  context,
  remember,
}) => {
  await remember({ contact: { name: '<b>Ada</b>', subject: 'a & "b"', message: 'One\nTwo' } })
  await page.goto('/session/take')
  const file = await context.newPage()
  await file.setContent(await savedFile(page))
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('What you took with you')
  await expect(file.getByRole('definition')).toHaveText(['<b>Ada</b>', 'a & "b"', 'One\nTwo'])
  for (const place of [page, file]) {
    await expect(place.getByText(/Anyone who has (it|the file) can read it/)).toBeVisible()
  }
  await expect(file.getByRole('link')).toHaveAttribute(
    'href',
    new URL('/session/bring', page.url()).href,
  )
  await expect(file.getByRole('time')).toHaveCount(2)
})

test('From “What we remember” I take all of it, and with nothing there, it says so', async ({
  page,
  remember,
}) => {
  await page.goto('/session/take')
  await expect(page.getByText('There is nothing to take with you.')).toBeVisible()
  await remember({ nickname: 'Ada', contact: { name: 'Ada', subject: 'x', message: 'y' } })
  await page.goto('/session')
  await elsewhere(page)
  await expect(page.getByRole('main').getByRole('listitem')).toContainText([/nickname/, /message/])
})

test('The pages can be used by everybody', { tag: '@only-scripts' }, async ({
  page,
  remember,
  expectAccessible,
}) => {
  await remember({ nickname: 'Ada' })
  await page.goto('/session/take')
  await expectAccessible()
  const link = await linkIn(page)
  await page.context().clearCookies()
  await remember({ nickname: 'Grace' })
  await page.goto(link)
  await expectAccessible()
  await page.goto('/session/bring?problem=expired')
  await expectAccessible()
})
