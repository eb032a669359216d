import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { PROVEN } from '#e2e/support/proven.ts'
import type { Server } from '#e2e/support/server.ts'

/** Sends half of a form, then SIGTERM to the instance, then the rest of the form. */
export async function finishesOpenRequests(instance: Server): Promise<void> {
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
      cookie: PROVEN,
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
