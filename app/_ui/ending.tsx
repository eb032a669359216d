'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'

const MINUTE = 60 * 1000
const WARNED = 30 * MINUTE

const WORDS = {
  ending: 'Your answers so far will be forgotten within half an hour.',
  ended: 'Your answers so far may be forgotten by now. Send this page to keep what is on it.',
  kept: 'Your answers are kept for longer now.',
}

/** When each end was first heard of here: the visitor's clock may be hours off ours. */
const arrivals = new Map<number, number>()

interface Props {
  /** When what is kept ends, in epoch seconds. */
  until: number
  /** Seconds from when the page was made until then. */
  left: number
}

/**
 * Warns of the end of what is kept, on a page that has been open for long, and puts it off: a
 * refresh is a visit, and touches nothing that is being typed.
 */
export function Ending({ until, left }: Props) {
  const { refresh } = useRouter()
  const [state, setState] = useState<keyof typeof WORDS>()
  const [pending, startTransition] = useTransition()
  const status = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const arrived = arrivals.get(until) ?? Date.now()
    arrivals.set(until, arrived)
    const tick = () => {
      const rest = left * 1000 - (Date.now() - arrived)
      if (rest > WARNED) setState((before) => before && 'kept')
      else setState(rest > 0 ? 'ending' : 'ended')
    }
    tick()
    const timer = setInterval(tick, MINUTE / 2)
    return () => clearInterval(timer)
  }, [until, left])
  useEffect(() => {
    // The button that was pressed is gone, and with it the place of who works by keyboard.
    if (state === 'kept' && document.activeElement === document.body) status.current?.focus()
  }, [state])
  return (
    <>
      <div role="status" ref={status} tabIndex={-1}>
        {state && <p>{WORDS[state]}</p>}
      </div>
      {state === 'ending' && (
        <button type="button" aria-disabled={pending} onClick={() => startTransition(refresh)}>
          Keep them longer
        </button>
      )}
    </>
  )
}
