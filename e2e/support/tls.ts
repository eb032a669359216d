import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes a key and a certificate for localhost that are valid for two days. */
export function selfSign(folder: string): { key: string; cert: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert]
  execFileSync('openssl', ['req', '-x509', ...made, ...subject], { stdio: 'ignore' })
  return { key, cert }
}

function selfSigned() {
  const folder = mkdtempSync(join(tmpdir(), 'keepsake-tls-'))
  const { key, cert } = selfSign(folder)
  const pair = { key: readFileSync(key), cert: readFileSync(cert) }
  rmSync(folder, { recursive: true })
  return pair
}

/**
 * Puts TLS in front of the app, as in production. WebKit accepts Secure cookies only over TLS.
 * @param port to listen on; 0 for any free port
 */
export async function tlsFront(
  appPort: number,
  port = 0,
): Promise<{ url: string; server: Server }> {
  const server = createServer(selfSigned(), (incoming, outgoing) => {
    const { method, url, headers } = incoming
    const forwarded = request(
      { port: appPort, method, path: url, headers: { ...headers, 'x-forwarded-proto': 'https' } },
      (response) => {
        outgoing.writeHead(response.statusCode ?? 502, response.headers)
        response.pipe(outgoing)
      },
    )
    forwarded.on('error', () => outgoing.destroy())
    incoming.pipe(forwarded)
  })
  await once(server.listen(port), 'listening')
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, server }
}

if (import.meta.main) {
  const [, , port, appPort] = process.argv
  await tlsFront(Number(appPort), Number(port))
}
