'use client'
import { useEffect, useState } from 'react'

interface Props {
  text: string
  /** Whether the text is an address, which a browser may share with another app. */
  isAddress?: boolean
}

const Action = (props: { onClick: () => unknown; children: string }) => (
  <button type="button" className="secondary" {...props} />
)

/** Buttons to print the page, or to share an address, and to copy a text. They need JavaScript. */
export function TextActions({ text, isAddress = false }: Props) {
  const [isReady, setReady] = useState(false)
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => setReady(true), [])
  if (!isReady) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      {!isAddress && <Action onClick={() => window.print()}>Print</Action>}
      {/* A visitor who closes the list of apps has not met an error. */}
      {isAddress && 'share' in navigator && (
        <Action onClick={() => navigator.share({ url: text }).catch(() => {})}>Share</Action>
      )}
      {/* Outside TLS a browser has no clipboard. */}
      {navigator.clipboard && <Action onClick={copy}>Copy</Action>}
      <span role="status">
        {copied === true && 'Copied'}
        {copied === false && 'Your browser did not copy the text. Select it and copy it yourself'}
      </span>
    </>
  )
}
