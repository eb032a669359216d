import { spawnSync } from 'node:child_process'

/*
 * All that can be proven on one machine: every test in both modes with every sample, then the app as
 * functions, instances that are killed, and an app of one's own.
 */
for (const script of ['test', 'test:functions', 'test:cluster', 'test:own-app']) {
  const { status } = spawnSync('npm', ['run', '--if-present', script], {
    env: { ...process.env, ...(script === 'test' && { TEST_ALL: '1' }) },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
