'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'

const MINUTE = 60 * 1000
const WARNING = 30 * MINUTE

const TEXTS = {
  soon: 'Your answers will expire within half an hour.',
  expired: 'Your answers may have expired. Submit this page to save what you have typed on it.',
  extended: 'Your answers are saved for longer now.',
}

/** When each expiry was first seen here. The visitor's clock may be hours off the server's. */
const arrivals = new Map<number, number>()

interface Props {
  /** Epoch seconds. */
  expiresAt: number
  /** From when the server made the page. */
  secondsLeft: number
}

/**
 * Warns on a page that is open for long that the answers will expire, with a button that extends
 * them. The button refreshes the page: that is a visit, and changes nothing that is being typed.
 */
export function ExpiryWarning({ expiresAt, secondsLeft }: Props) {
  const { refresh } = useRouter()
  const [state, setState] = useState<keyof typeof TEXTS>()
  const [pending, startTransition] = useTransition()
  const status = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const arrived = arrivals.get(expiresAt) ?? Date.now()
    arrivals.set(expiresAt, arrived)
    const tick = () => {
      const rest = secondsLeft * 1000 - (Date.now() - arrived)
      if (rest > WARNING) setState((before) => before && 'extended')
      else setState(rest > 0 ? 'soon' : 'expired')
    }
    tick()
    const timer = setInterval(tick, MINUTE / 2)
    return () => clearInterval(timer)
  }, [expiresAt, secondsLeft])
  useEffect(() => {
    // The button that was pressed is gone, and the focus with it.
    if (state === 'extended' && document.activeElement === document.body) status.current?.focus()
  }, [state])
  return (
    <>
      <div role="status" ref={status} tabIndex={-1}>
        {state && <p>{TEXTS[state]}</p>}
      </div>
      {state === 'soon' && (
        <button type="button" aria-disabled={pending} onClick={() => startTransition(refresh)}>
          Save them for longer
        </button>
      )}
    </>
  )
}
