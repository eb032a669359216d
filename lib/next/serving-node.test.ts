import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ownNode } from './serving-node.ts'

const root = new URL('../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const { engines, devDependencies } = JSON.parse(read('package.json'))

const serving = (version: string) =>
  ownNode(
    {
      npm_node_execpath: '/usr/bin/node',
      npm_config_user_agent: `npm/11.19.1 node/v${version} linux x64 workspaces/false`,
    },
    '>=22.18',
  )

test('the machine’s own Node serves if it is new enough', () => {
  for (const version of ['22.18.0', '22.20.1', '24.0.0', '26.1.0']) {
    assert.equal(serving(version), '/usr/bin/node', version)
  }
  for (const version of ['18.20.0', '20.20.2', '22.17.9', '22.9.0']) {
    assert.equal(serving(version), undefined, version)
  }
})

test('without npm nothing is known of another Node', () => {
  assert.equal(ownNode({}, '>=22.18'), undefined)
  assert.equal(ownNode({ npm_node_execpath: '/usr/bin/node' }, '>=22.18'), undefined)
})

test('package.json says which Node is new enough, and the project’s own is', () => {
  const agent = `npm/11 node/v${devDependencies.node} linux`
  const own = { npm_node_execpath: '/usr/bin/node', npm_config_user_agent: agent }
  assert.equal(ownNode(own, engines.node), '/usr/bin/node')
})

test('the container has the very Node with which everything is tested', () => {
  const bases = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
  assert.deepEqual(bases, Array(2).fill(`node:${devDependencies.node}-slim`))
})
