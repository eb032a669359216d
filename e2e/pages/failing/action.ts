'use server'

export async function fail() {
  throw new Error('a detail that nobody outside may read')
}
