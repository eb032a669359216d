import type { ReactNode } from 'react'
import { documentTitle as titleOf } from '#app/site.ts'
import { requestContext } from '#lib/session/context.ts'
import { readFlash } from '#lib/session/flash.ts'
import { Announcement } from './announcement.tsx'
import { Isolated } from './isolated.tsx'

interface Props {
  /** The heading, and the title of the document. What was typed is isolated in it: see bidi.ts. */
  title: string
  /** The title of the document, if it is not the heading. */
  documentTitle?: string | undefined
  /** Whether the page says something else instead of the flash. */
  hidesFlash?: boolean | undefined
  /** What stands above the heading. */
  above?: ReactNode
  children: ReactNode
}

/** Every page: the flash, if there is one, the heading, and the content. */
export async function Page({ title, documentTitle = title, hidesFlash, above, children }: Props) {
  const flash = hidesFlash ? undefined : readFlash(await requestContext())
  return (
    <>
      <title>{titleOf(documentTitle)}</title>
      <div role="status">
        {flash && (
          <Announcement key={flash.id} flash={flash.id}>
            <p>
              <Isolated>{flash.message}</Isolated>
            </p>
          </Announcement>
        )}
      </div>
      {above}
      <h1 dir="auto">
        <Isolated>{title}</Isolated>
      </h1>
      {children}
    </>
  )
}
