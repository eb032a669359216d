import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { buildPresent } from '#e2e/support/builds.ts'
import { Server } from '#e2e/support/server.ts'
import { balance } from './balancer.ts'
import { finishesOpenRequests } from './open-request.ts'
import { FailingReceiver } from './receiver.ts'
import { type Deliveries, deliver } from './send.ts'
import { type Traffic, Visitor } from './visitor.ts'
import { type Saved, walk } from './walk.ts'

const VISITORS = 240
const VISITORS_AT_ONCE = 24
const FORMS = 1000

const FORMS_AT_ONCE = 10

/**
 * Kills the instances in turn, each when the one before has restarted, and when no request is open
 * that has met two kills: the balancer tries each of the three instances once. Without this wait,
 * on a slow machine, a request met three kills, and that was a 502.
 */
async function crashInTurn(
  instances: Server[],
  open: Set<Promise<unknown>>,
  over: () => boolean,
): Promise<number> {
  let kills = 0
  let metTheLast: Promise<unknown>[] = []
  while (!over()) {
    await instances[kills % instances.length]?.restart()
    kills += 1
    await Promise.allSettled(metTheLast)
    metTheLast = [...open]
  }
  return kills
}

buildPresent()
process.env.SESSION_SECRET = randomBytes(32).toString('base64url')
const started = performance.now()
const receiver = new FailingReceiver()
await receiver.open()
const instances = await Promise.all([1, 2, 3].map(() => Server.start(receiver.settings)))
const balancer = await balance(instances.map(({ url }) => `127.0.0.1:${new URL(url).port}`))
const traffic: Traffic = {
  requests: 0,
  submits: 0,
  interrupted: 0,
  interruptedPosts: 0,
  failed: [],
  open: new Set(),
}
const saved: Saved = { visitors: 0, lost: 0 }
const deliveries: Deliveries = {
  forms: 0,
  presses: 0,
  sent: 0,
  notSent: 0,
  asked: 0,
  mayHaveArrived: 0,
  untrue: 0,
  unaware: 0,
}
const texts: string[] = []
let over = false

/** Lets visitors come, so many at once. @returns how each of these rows of visitors ended */
function come(count: number, atOnce: number, visit: (visitor: Visitor, number: number) => unknown) {
  let arrived = 0
  const row = async () => {
    while (arrived < count) {
      arrived += 1
      const number = arrived
      const visitor = await Visitor.arrive(balancer.url, number % 2 === 0, traffic)
      await visit(visitor, number)
      await visitor.leave()
    }
  }
  return Promise.allSettled(Array.from({ length: atOnce }, row))
}

try {
  const crashes = crashInTurn(instances, traffic.open, () => over)
  const visits = [
    ...(await come(VISITORS, VISITORS_AT_ONCE, (visitor, number) => walk(visitor, number, saved))),
    ...(await come(FORMS, FORMS_AT_ONCE, async (visitor, number) => {
      texts.push(await deliver(visitor, number, receiver, deliveries))
    })),
  ]
  over = true
  const kills = await crashes
  const seconds = Math.round((performance.now() - started) / 1000)
  const { posts, closed, refused, repeats, stored } = receiver
  const open = traffic.open.size
  console.info({ kills, ...traffic, open, repeatedPosts: balancer.repeatedPosts(), seconds })
  console.info({
    saved,
    deliveries,
    receiver: { posts, closed, refused, repeats, stored: stored.size },
  })
  for (const visit of visits) if (visit.status === 'rejected') console.error(visit.reason)
  assert.deepEqual(traffic.failed, [], 'a request failed')
  assert.equal(saved.lost, 0, 'a submit was lost')
  assert(visits.every(({ status }) => status === 'fulfilled'))
  assert.equal(deliveries.untrue, 0, 'a page said that it was sent, and it had not arrived')
  assert.equal(stored.size, FORMS, 'something arrived twice, or not at all')
  assert.deepEqual(
    texts.filter((text) => receiver.count(text) !== 1),
    [],
    'a text arrived twice, or not at all',
  )
  const [instance] = instances
  if (instance) await finishesOpenRequests(instance)
  console.info('SIGTERM: the instance finished its open request, and then it exited')
} finally {
  await balancer.stop()
  await Promise.all(instances.map((instance) => instance.stop()))
  receiver.remove()
}
