'use client'
import { useEffect, useState } from 'react'

/** Buttons to print the page and to copy a text. Without JavaScript neither is there. */
export function TextActions({ text }: { text: string }) {
  const [isReady, setReady] = useState(false)
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => setReady(true), [])
  if (!isReady) return null
  return (
    <>
      <button type="button" className="secondary" onClick={() => window.print()}>
        Print
      </button>
      {/* Outside TLS a browser has no clipboard. */}
      {navigator.clipboard && (
        <button
          type="button"
          className="secondary"
          onClick={() =>
            navigator.clipboard.writeText(text).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          Copy
        </button>
      )}
      <span role="status">
        {copied === true && 'Copied'}
        {copied === false && 'Your browser did not copy it. Select the text and copy it yourself'}
      </span>
    </>
  )
}
