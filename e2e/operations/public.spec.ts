import { expect, test } from '#e2e/support/fixtures.ts'

/** The files in `e2e/public`, which the tests add to a copy of the app as its `public`. */
const FILES = [
  ['/hello.txt', 'text/plain', 'Nobody asks'],
  // A page of a journey has addresses like it, and nothing there is not found.
  ['/test/booking/plan%20of%20the%20room%20%E2%80%93%201.svg', 'image/svg+xml', '<svg'],
  ['/.well-known/security.txt', 'text/plain', 'Contact:'],
] as const

for (const [path, type, text] of FILES) {
  test(`The file ${path} of the folder “public” is served, the same to all visitors`, async ({
    context,
    remember,
  }) => {
    await remember({ nickname: 'Ada' })
    const response = await context.request.get(path)
    expect(response.status()).toBe(200)
    expect(response.headers()['content-type']).toContain(type)
    expect(await response.text()).toContain(text)
    expect(response.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    // A page would have both.
    expect(response.headers()['content-security-policy']).toBeUndefined()
    expect(response.headers()['cache-control'] ?? '').not.toContain('no-store')
    expect((await context.request.head(path)).status()).toBe(200)
  })
}

test('What is not in the folder “public” is not found', { tag: '@requests' }, async ({
  request,
}) => {
  for (const path of [
    '/hello',
    '/hello.txt/',
    '/hello.txt%00',
    '/public/hello.txt',
    '/test/hello.txt',
  ]) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect([308, 404], path).toContain(response.status())
  }
})

test('A form that is sent to the address of a file of the folder “public” is rejected', {
  tag: '@requests',
}, async ({ request, baseURL }) => {
  for (const [path] of FILES) {
    const multipart = { $ACTION_ID_40aa: '' }
    const response = await request.post(path, { multipart, headers: { origin: baseURL ?? '' } })
    expect(response.status(), path).toBe(409)
  }
})
