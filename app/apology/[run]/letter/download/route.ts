import { redirect } from 'next/navigation'
import { session } from '#session'
import { wordsOf } from '../../../kept'
import { letterText } from '../../../letter'

/** The finished letter as a file of plain text. */
export async function GET(_: Request, { params }: RouteContext<'/apology/[run]/letter/download'>) {
  const { run } = await params
  const kept = await session.get(`letter.${run}`)
  if (!kept) redirect('/apology?gone=')
  return new Response(letterText(wordsOf(kept)), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="letter.txt"',
      'content-type': 'text/plain; charset=utf-8',
    },
  })
}
