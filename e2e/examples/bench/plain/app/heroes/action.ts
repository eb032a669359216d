'use server'
import { redirect } from 'next/navigation'
import { getSession, heroSchema } from '../session'

export async function saveHero(input: FormData) {
  const { success, data } = heroSchema.safeParse(Object.fromEntries(input))
  if (!success) redirect('/heroes?error=')
  const session = await getSession()
  session.hero = data
  await session.save()
  redirect('/success')
}
