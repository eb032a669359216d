import { expect, test } from '#e2e/support/fixtures.ts'

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"

for (const [kind, html] of [
  ['a style that the policy blocks', '<style>p { color: red }</style>'],
  ['a style sheet that the policy blocks', '<link rel="stylesheet" href="data:text/css,">'],
  ['an image that the policy blocks', '<img alt="" src="http://elsewhere.example/a.png">'],
  ['a style sheet that is missing', '<link rel="stylesheet" href="/_next/static/nothing.css">'],
  ['an image that is missing', '<img alt="" src="/_next/static/nothing.png">'],
  ['an image that never arrives', '<img alt="" src="/gone.png">'],
  ['a style sheet of another type', '<link rel="stylesheet" href="/icon.svg">'],
] as const) {
  test(`A test fails because of ${kind}`, async ({ page, complaints }) => {
    await page.route('/made-up', (route) =>
      route.fulfill({
        body: `<!DOCTYPE html><title>Made up</title>${html}<p>Hello`,
        contentType: 'text/html',
        headers: { 'content-security-policy': POLICY },
      }),
    )
    await page.route('/gone.png', (route) => route.abort('connectionreset'))
    await page.goto('/made-up')
    await expect.poll(() => complaints).not.toEqual([])
    complaints.length = 0
  })
}
