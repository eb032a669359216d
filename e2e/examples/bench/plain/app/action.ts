'use server'
import { redirect } from 'next/navigation'
import { getSession, nameSchema } from './session'

export async function saveName(input: FormData) {
  const { success, data } = nameSchema.safeParse(Object.fromEntries(input))
  if (!success) redirect('/?error=')
  const session = await getSession()
  session.name = data.name
  await session.save()
  redirect('/')
}
