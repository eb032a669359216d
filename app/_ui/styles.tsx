'use client'
import { useServerInsertedHTML } from 'next/navigation'
import { styles } from '../styles'

// Scripts in the browser are built without it: there it stands in the page already.
const text = typeof window === 'undefined' ? styles : ''

/**
 * Puts the style sheet into the head of the document, past React: else it would come again with
 * every page that a script asks for, and go with a layout that fails.
 */
export function Styles() {
  let inserted = false
  // Called for each piece of the document that is sent.
  useServerInsertedHTML(() => {
    if (inserted) return null
    inserted = true
    return <style>{text}</style>
  })
  // Changes of the style sheet are to be seen at once.
  return process.env.NODE_ENV === 'development' ? <style>{styles}</style> : null
}
