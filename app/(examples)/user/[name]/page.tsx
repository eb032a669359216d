import { notFound } from 'next/navigation'
import { nameIn } from '#app/(examples)/user-path.ts'
import { isolated } from '#lib/forms/bidi.ts'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'

export default async function User({ params }: PageProps<'/user/[name]'>) {
  const name = nameIn((await params).name)
  if (name === undefined) notFound()
  return (
    <Page title={`Hello, ${isolated(name)}!`}>
      <p>The name comes from the address. This page reads and stores nothing.</p>
      <p>
        <Link href="/">Back to the front page</Link>
      </p>
    </Page>
  )
}
