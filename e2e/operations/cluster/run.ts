import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { buildPresent } from '#e2e/support/builds.ts'
import { Server } from '#e2e/support/server.ts'
import { balance } from './balancer.ts'
import { type Tally, Visitor } from './visitor.ts'

const VISITORS = 240
const AT_ONCE = 24

/** Kills the instances in turn, each as soon as the one before has restarted. */
async function crashInTurn(instances: Server[], over: () => boolean): Promise<number> {
  let kills = 0
  while (!over()) {
    await instances[kills % instances.length]?.restart()
    kills += 1
  }
  return kills
}

/** Sends half of a form, then SIGTERM to the instance, then the rest of the form. */
async function finishesOpenRequests(instance: Server): Promise<void> {
  const page = await (await fetch(`${instance.url}/test/nickname`)).text()
  const [action = ''] = /\$ACTION_ID_\w+/.exec(page) ?? []
  const field = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const [first, second] = [field(action, ''), `${field('nickname', 'Ada')}--x--\r\n`]
  const post = request(`${instance.url}/test/nickname`, {
    method: 'POST',
    headers: {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': first.length + second.length,
      'sec-fetch-site': 'same-origin',
    },
  })
  post.write(first)
  await once(post, 'socket').then(([socket]) => socket.connecting && once(socket, 'connect'))
  await fetch(`${instance.url}/healthz`)
  instance.terminate()
  // Once it accepts no more connections, it has received the signal.
  for (;;) if (!(await fetch(`${instance.url}/healthz`).catch(() => false))) break
  post.end(second)
  const [response] = await once(post, 'response')
  assert.equal(response.statusCode, 303)
  // Next exits with the code of a process that SIGTERM ended.
  assert.equal(await instance.ended(), 143)
}

buildPresent()
process.env.SESSION_SECRET = randomBytes(32).toString('base64url')
const started = performance.now()
const instances = await Promise.all([1, 2, 3].map(() => Server.start({})))
const balancer = await balance(instances.map(({ url }) => `127.0.0.1:${new URL(url).port}`))
const tally: Tally = { requests: 0, submits: 0, interrupted: 0, failed: 0, lost: 0 }
let arrived = 0
let over = false

async function walkers(): Promise<void> {
  while (arrived < VISITORS) {
    arrived += 1
    const number = arrived
    const visitor = await Visitor.arrive(balancer.url, number % 2 === 0, tally)
    await visitor.walk(number)
  }
}

try {
  const crashes = crashInTurn(instances, () => over)
  const walks = await Promise.allSettled(Array.from({ length: AT_ONCE }, walkers))
  over = true
  const kills = await crashes
  const seconds = Math.round((performance.now() - started) / 1000)
  console.info({ visitors: arrived, kills, ...tally, seconds })
  for (const walk of walks) if (walk.status === 'rejected') console.error(walk.reason)
  assert.equal(tally.failed + tally.lost, 0, 'a request failed, or a submit was lost')
  assert(walks.every(({ status }) => status === 'fulfilled'))
  const [instance] = instances
  if (instance) await finishesOpenRequests(instance)
  console.info('SIGTERM: the instance finished its open request, and then it exited')
} finally {
  await balancer.stop()
  await Promise.all(instances.map((instance) => instance.stop()))
}
