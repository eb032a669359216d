'use client'
import { useServerInsertedHTML } from 'next/navigation'
import { styles } from '#app/styles.ts'

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
    return <style>{styles}</style>
  })
  // Changes of the style sheet are to be seen at once.
  return process.env.NODE_ENV === 'development' ? <style>{styles}</style> : null
}
