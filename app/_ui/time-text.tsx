'use client'
import { LANGUAGE } from '#lib/config/language'

const SHAPE: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
}

/**
 * Runs while the page is still being parsed, so that nobody sees the time change its zone. Where
 * the zone is one that `Intl` throws on, the server's text stays.
 */
const BEFORE_PAINT = `try{const t=document.currentScript.previousElementSibling;t.textContent=new Date(t.dateTime).toLocaleString('${LANGUAGE}',${JSON.stringify(SHAPE)})}catch{}`

/** @param timeZone the visitor's own unless told */
const textOf = (iso: string, timeZone?: string) =>
  new Date(iso).toLocaleString(LANGUAGE, { ...SHAPE, ...(timeZone && { timeZone }) })

function visitorsText(iso: string): string {
  try {
    return textOf(iso)
  } catch {
    return textOf(iso, 'UTC')
  }
}

interface Props {
  iso: string
  /** Lets the script run under the page's policy. */
  nonce: string | undefined
}

export function TimeText({ iso, nonce }: Props) {
  const browser = typeof window !== 'undefined'
  return (
    <>
      <time dateTime={iso} suppressHydrationWarning>
        {browser ? visitorsText(iso) : textOf(iso, 'UTC')}
      </time>
      <script
        nonce={nonce}
        type={browser ? 'text/plain' : 'text/javascript'}
        suppressHydrationWarning
      >
        {BEFORE_PAINT}
      </script>
    </>
  )
}
