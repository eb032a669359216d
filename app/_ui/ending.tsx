'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'

const MINUTE = 60 * 1000
const WARNED = 30 * MINUTE

/**
 * Warns of the end of what is kept, on a page that has been open for long, and puts it off: a
 * refresh is a visit, and touches nothing that is being typed.
 * @param until epoch seconds
 */
export function Ending({ until }: { until: number }) {
  const { refresh } = useRouter()
  const [minutes, setMinutes] = useState<number>()
  const [pending, startTransition] = useTransition()
  useEffect(() => {
    const tick = () => {
      const left = until * 1000 - Date.now()
      setMinutes(left < WARNED ? Math.max(0, Math.ceil(left / MINUTE)) : undefined)
    }
    tick()
    const timer = setInterval(tick, MINUTE / 2)
    return () => clearInterval(timer)
  }, [until])
  return (
    <div role="status">
      {minutes !== undefined && (
        <>
          <p>
            {minutes > 0
              ? 'Your answers so far will be forgotten within half an hour.'
              : 'Your answers so far may be forgotten by now.'}
          </p>
          <button type="button" aria-disabled={pending} onClick={() => startTransition(refresh)}>
            Keep them longer
          </button>
        </>
      )}
    </div>
  )
}
