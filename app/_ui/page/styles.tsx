'use client'
import { useServerInsertedHTML } from 'next/navigation'
import { styles } from '#app/stylesheet.ts'

/**
 * Puts the style sheet into the head of the document. A `<style>` in the layout would be sent again
 * with every page that a script requests, and would be missing if the layout fails. With Next's
 * `experimental.inlineCss` (16.4.5) a cold page has 2,500 bytes more, because it is sent twice.
 */
export function Styles() {
  let isInserted = false
  // Next calls this for each part of the document that it sends.
  useServerInsertedHTML(() => {
    if (isInserted) return null
    isInserted = true
    return <style>{styles}</style>
  })
  // In development a change of the style sheet must be visible at once.
  return process.env.NODE_ENV === 'development' ? <style>{styles}</style> : null
}
