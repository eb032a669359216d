'use client'
import { useEffect, useState } from 'react'
import { LANGUAGE } from '#lib/config/language.ts'

const SHAPE: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
}

/**
 * Runs while the browser parses the page, so that no visitor sees the time change its zone. If `Intl`
 * throws for the zone, the server's text stays. An extension may have put an element in between.
 */
const BEFORE_PAINT = `try{let t=document.currentScript;do t=t.previousElementSibling;while(!t.dateTime);t.textContent=new Date(t.dateTime).toLocaleString('${LANGUAGE}',${JSON.stringify(SHAPE)})}catch{}`

let utc: Intl.DateTimeFormat | undefined

/** The formatter is kept: making one for each request was 6 % of the work for the name page. */
function utcText(iso: string): string {
  utc ??= new Intl.DateTimeFormat(LANGUAGE, { ...SHAPE, timeZone: 'UTC' })
  return utc.format(new Date(iso))
}

/** In the visitor's own zone. */
function localText(iso: string): string {
  try {
    return new Date(iso).toLocaleString(LANGUAGE, SHAPE)
  } catch {
    return utcText(iso)
  }
}

const SECOND = 1000
const UNITS = [
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
] as const

function ago(seconds: number): string {
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? (['second', 1] as const)
  const words = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' })
  return words.format(-Math.floor(seconds / length), unit)
}

/** When each time first arrived here, so that a page that Back restores shows its real age. */
const arrivals = new Map<string, number>()

/** Counted from its arrival here, because the visitor's clock may be hours off the server's. */
function useAge(iso: string, isWanted: boolean): string | undefined {
  const [age, setAge] = useState<string>()
  useEffect(() => {
    if (!isWanted) return
    const arrived = arrivals.get(iso) ?? performance.now()
    arrivals.set(iso, arrived)
    const tick = () => setAge(ago((performance.now() - arrived) / SECOND))
    tick()
    const timer = setInterval(tick, 5 * SECOND)
    return () => clearInterval(timer)
  }, [iso, isWanted])
  return age
}

interface Props {
  iso: string
  age: boolean
  /** Allows the script under the policy of the page. */
  nonce: string | undefined
}

export function TimeText({ iso, age, nonce }: Props) {
  const isBrowser = typeof window !== 'undefined'
  const ageText = useAge(iso, age)
  return (
    <>
      <time dateTime={iso} suppressHydrationWarning>
        {isBrowser ? localText(iso) : utcText(iso)}
      </time>
      <script
        nonce={nonce}
        type={isBrowser ? 'text/plain' : 'text/javascript'}
        suppressHydrationWarning
      >
        {BEFORE_PAINT}
      </script>
      {age && (
        <>
          {' '}
          <span>{ageText}</span>
        </>
      )}
    </>
  )
}
