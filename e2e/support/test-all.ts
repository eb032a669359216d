import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/*
 * All that can be proven on one machine: every test in both modes with every sample, and then what each
 * other test script of package.json proves.
 */

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const others = Object.keys(scripts).filter((name) => /^test:(?!all|unit|e2e)/.test(name))

for (const script of ['test', ...others]) {
  const { status } = spawnSync('npm', ['run', script], {
    env: { ...process.env, ...(script === 'test' && { TEST_ALL: '1' }) },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
