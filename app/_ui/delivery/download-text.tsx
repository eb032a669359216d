import type { ReactNode } from 'react'

interface Props {
  text: string
  /** The name that the browser saves it under, such as `answers.txt` */
  file: string
  children: ReactNode
}

/**
 * A link that saves a text as a file. The text is in the page, so this works without a request: also
 * when the session is gone, or we can't be reached.
 */
export function DownloadText({ text, file, children }: Props) {
  return (
    <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={file}>
      {children}
    </a>
  )
}
