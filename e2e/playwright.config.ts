import { randomBytes } from 'node:crypto'
import { defineConfig, devices } from 'playwright/test'
import { EXEMPT } from '#e2e/operations/functions/exempt.ts'
import { ALL } from '#e2e/support/all.ts'
import { browsers, systemChromium } from '#e2e/support/browsers.ts'
import { AS_FUNCTIONS, BUILT, startOf } from '#e2e/support/server.ts'

const PORT = Number(process.env.PORT ?? 3100)
const TLS_PORT = PORT + 343
const DEVICES = {
  chromium: devices['Desktop Chrome'],
  firefox: devices['Desktop Firefox'],
  webkit: devices['Desktop Safari'],
}

// WebKit refuses Secure cookies on http://localhost, so it connects through TLS.
const tls = browsers.includes('webkit') || Boolean(process.env.TLS)

// The server and the workers of a run get the same secret through the environment.
process.env.SESSION_SECRET ??= randomBytes(32).toString('base64url')

const executablePath = systemChromium()
const CHROMIUM_OFFLINE = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Browser = (typeof browsers)[number]

/** @returns what matches the tests that a project does not run */
const notFor = (...tags: string[]) => [
  ...(ALL ? tags : [...tags, '@all']).map((tag) => new RegExp(tag)),
  ...(AS_FUNCTIONS ? EXEMPT.map(([title]) => title) : []),
]

const nameOf = (browser: Browser, mode: string) =>
  browsers.length > 1 ? `${browser} ${mode}` : mode

const settingsOf = (browserName: Browser) => ({
  ...DEVICES[browserName],
  browserName,
  ...(browserName === 'webkit' && { baseURL: `https://localhost:${TLS_PORT}` }),
  ...(browserName === 'chromium' && {
    launchOptions: {
      args: CHROMIUM_OFFLINE,
      chromiumSandbox: false,
      ...(executablePath && { executablePath }),
    },
  }),
})

export default defineConfig({
  testDir: '.',
  // Excludes the unit tests in the copies that builds.ts makes. One of them sets a secret.
  testMatch: '**/*.spec.ts',
  outputDir: '.results',
  // Some tests start their own servers.
  timeout: 60_000,
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? [['list']] : [['dot']],
  // A trace of every test costs a quarter of the time.
  use: {
    trace: ALL ? 'retain-on-failure' : 'off',
    // A new browser context for each test costs a seventh of the time.
    reuseContext: !ALL,
    baseURL: process.env.TLS ? `https://localhost:${TLS_PORT}` : `http://localhost:${PORT}`,
    ignoreHTTPSErrors: true,
  },
  projects: [
    { name: 'requests', grep: /@requests/, grepInvert: notFor() },
    ...browsers.flatMap((browserName) => [
      {
        name: nameOf(browserName, 'without scripts'),
        grepInvert: notFor('@requests', '@only-scripts', ...(ALL ? [] : ['@scripts'])),
        use: { ...settingsOf(browserName), javaScriptEnabled: false },
      },
      {
        name: nameOf(browserName, 'with scripts'),
        ...(!ALL && { grep: /@scripts|@only-scripts|@both/ }),
        grepInvert: notFor('@requests', '@no-scripts'),
        use: settingsOf(browserName),
      },
    ]),
  ],
  webServer: [
    {
      command: `node ${startOf(BUILT).join(' ')}`,
      url: `http://localhost:${PORT}/healthz`,
      cwd: '..',
      // A time zone that no browser of the tests has.
      env: { PORT: `${PORT}`, HOSTNAME: '0.0.0.0', TZ: 'Pacific/Auckland' },
      stdout: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
    ...(tls
      ? [
          {
            command: `node support/tls.ts ${TLS_PORT} ${PORT}`,
            url: `https://localhost:${TLS_PORT}/healthz`,
            ignoreHTTPSErrors: true,
          },
        ]
      : []),
  ],
})
