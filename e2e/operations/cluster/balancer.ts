import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#e2e/support/server.ts'
import { installPackage } from '#e2e/support/system.ts'
import { selfSign } from '#e2e/support/tls.ts'

const NGINX = '/usr/sbin/nginx'

/**
 * An ordinary configuration of a load balancer. `non_idempotent` lets nginx repeat a POST whose
 * instance died. That is safe: a POST changes only the cookies in its response, so without a
 * response it has changed nothing in the browser. What the dead instance delivered before is
 * delivered again with the same `webhook-id`, by which the receiver knows it: the id is made from the
 * page or the run, and from the answers, and a repeat has all of them. A response may set 8 KB of
 * cookies, and nginx accepts only half of that by default. With `max_fails=0` nginx uses a restarted
 * instance at once. An instance that is down rejects connections at once.
 */
const settings = (folder: string, port: number, upstreams: string[]) => `
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  log_format tries '$request_method $upstream_connect_time';
  access_log ${folder}/access.log tries;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream keepsake {
    ${upstreams.map((address) => `server ${address} max_fails=0;`).join('\n    ')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    location / {
      proxy_pass http://keepsake;
      proxy_http_version 1.1;
      proxy_next_upstream error timeout non_idempotent;
      proxy_buffer_size 16k;
      proxy_buffers 8 16k;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-Proto https;
    }
  }
}
`

/** In a log of tries: "-" is one that reached no instance, and a comma is before the next one. */
const REPEATED_POST = /^POST .*\d.*,/gm

async function listens(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/**
 * Starts nginx with TLS. It sends requests to the instances in turn.
 * @param upstreams such as `127.0.0.1:3000`
 */
export async function balance(upstreams: string[]) {
  if (!existsSync(NGINX) && !installPackage('nginx')) throw new Error('Install nginx by hand.')
  const folder = mkdtempSync(join(tmpdir(), 'keepsake-cluster-'))
  const port = await freePort()
  selfSign(folder)
  writeFileSync(join(folder, 'nginx.conf'), settings(folder, port, upstreams))
  const nginx = spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: 'inherit',
  })
  await Promise.race([
    listens(port),
    once(nginx, 'exit').then(() => Promise.reject(new Error('nginx did not start'))),
  ])
  return {
    url: `https://localhost:${port}`,
    /** @returns how many POSTs were repeated although an instance may have had them */
    repeatedPosts: () =>
      readFileSync(join(folder, 'access.log'), 'utf8').match(REPEATED_POST)?.length ?? 0,
    stop: async () => {
      nginx.kill()
      await once(nginx, 'exit')
      rmSync(folder, { recursive: true })
    },
  }
}
