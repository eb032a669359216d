'use client'
import { useEffect, useState } from 'react'

/** Opens the browser's print dialog. Without scripts it is not there, and the browser's menu has it. */
export function PrintButton() {
  const [able, setAble] = useState(false)
  useEffect(() => setAble(true), [])
  if (!able) return null
  return (
    <button type="button" className="secondary" onClick={() => window.print()}>
      Print
    </button>
  )
}
