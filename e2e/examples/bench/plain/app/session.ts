import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { z } from 'zod'

export const heroSchema = z.object({
  name: z.string().trim().min(1).max(100),
  alter_ego: z.string().trim().min(1).max(100),
  catch_phrase: z.string().trim().min(1).max(200),
})

export const nameSchema = z.object({ name: z.string().trim().min(1).max(80) })

interface Session {
  name?: string
  hero?: z.infer<typeof heroSchema>
}

export async function getSession() {
  return getIronSession<Session>(await cookies(), {
    password: process.env.SESSION_SECRET ?? '',
    cookieName: 'session',
  })
}
