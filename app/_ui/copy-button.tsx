'use client'
import { useEffect, useState } from 'react'

/** Copies a text. It is there only where it can do so: with scripts, and a clipboard. */
export function CopyButton({ text }: { text: string }) {
  const [able, setAble] = useState(false)
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => setAble(Boolean(navigator.clipboard)), [])
  if (!able) return null
  return (
    <>
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
      <span role="status">
        {copied === true && 'Copied'}
        {copied === false && 'Your browser would not copy it; mark the text and copy it by hand'}
      </span>
    </>
  )
}
