import { BUILD } from '#lib/config/build.ts'
import { ConfigError, parseEnv } from '#lib/config/env.ts'

export const dynamic = 'force-dynamic'

/** Tells load balancers and containers whether this instance can serve, and which build it is. */
export function GET(): Response {
  const headers = { 'cache-control': 'no-store' }
  try {
    parseEnv(process.env)
    return Response.json({ status: 'ok', build: BUILD }, { headers })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const body = { status: 'misconfigured', build: BUILD, reason: error.message }
    return Response.json(body, { status: 503, headers })
  }
}
