'use client'
import { useEffect, useState } from 'react'
import { LANGUAGE } from '#lib/config/language'

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

/** When each moment was first met here, so that a page that Back brings again is as old as it is. */
const arrivals = new Map<string, number>()

/**
 * How long ago a moment was, kept fresh. It counts from when the moment arrived here: the visitor's
 * clock may be hours off ours.
 */
export function Age({ iso }: { iso: string }) {
  const [age, setAge] = useState<string>()
  useEffect(() => {
    const arrived = arrivals.get(iso) ?? performance.now()
    arrivals.set(iso, arrived)
    const tick = () => setAge(ago((performance.now() - arrived) / SECOND))
    tick()
    const timer = setInterval(tick, 5 * SECOND)
    return () => clearInterval(timer)
  }, [iso])
  return <span>{age}</span>
}
