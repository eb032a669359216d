import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { BUILT, Server } from './server.ts'
import { tlsFront } from './tls.ts'

/** Servers that keep running. A start takes a second, so all tests of a worker share them. */
export class Servers {
  readonly #started = new Map<string, Promise<Server>>()

  with(environment: Record<string, string>, built: string): Promise<Server> {
    const key = JSON.stringify([built, environment])
    const server = this.#started.get(key) ?? Server.start(environment, built)
    this.#started.set(key, server)
    return server
  }

  async stop(): Promise<void> {
    for (const server of this.#started.values()) await (await server).stop()
  }
}

/** An address that one test has for itself. After a deploy another one of the servers answers there. */
export class Site {
  readonly #servers: Servers
  readonly #environment: Record<string, string>
  readonly #connections = new Set<Socket>()
  readonly #front = createServer((client) => this.#connect(client))
  #tls: Awaited<ReturnType<typeof tlsFront>> | undefined
  #server!: Server
  /** How long the log of the server was when it began to answer here. */
  #begin = 0
  #earlier = ''
  url = ''

  private constructor(servers: Servers, environment: Record<string, string>) {
    this.#servers = servers
    this.#environment = environment
  }

  static async open(
    servers: Servers,
    environment: Record<string, string>,
    { built = BUILT, tls = false },
  ): Promise<Site> {
    const site = new Site(servers, environment)
    site.#answerBy(await servers.with(environment, built))
    await once(site.#front.listen(0), 'listening')
    const { port } = site.#front.address() as AddressInfo
    if (tls) site.#tls = await tlsFront(port)
    site.url = site.#tls?.url ?? `http://localhost:${port}`
    return site
  }

  #connect(client: Socket) {
    const server = connect(Number(new URL(this.#server.url).port), 'localhost')
    this.#connections.add(client)
    pipeline(client, server, client, () => this.#connections.delete(client))
  }

  #answerBy(server: Server) {
    if (this.#server) this.#earlier = this.log
    this.#server = server
    this.#begin = server.log.length
    for (const connection of this.#connections) connection.destroy()
  }

  /** What the servers have logged while they answered here. */
  get log(): string {
    return this.#earlier + this.#server.log.slice(this.#begin)
  }

  async deploy(built: string): Promise<void> {
    this.#answerBy(await this.#servers.with(this.#environment, built))
  }

  /** Restarts the server, with additional environment variables. */
  async restart(environment: Record<string, string>): Promise<void> {
    const all = { ...this.#environment, ...environment }
    this.#answerBy(await this.#servers.with(all, this.#server.built))
  }

  close(): void {
    this.#tls?.server.close()
    this.#front.close()
    for (const connection of this.#connections) connection.destroy()
  }
}
