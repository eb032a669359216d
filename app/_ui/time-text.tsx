'use client'

const SHAPE: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
}

/** Runs while the page is still being parsed, so that nobody sees the time change its zone. */
const BEFORE_PAINT = `{const t=document.currentScript.previousElementSibling;t.lang=navigator.language;t.textContent=new Date(t.dateTime).toLocaleString(navigator.language,${JSON.stringify(SHAPE)})}`

interface Props {
  iso: string
  /** Lets the script run under the page's policy. */
  nonce: string | undefined
}

export function TimeText({ iso, nonce }: Props) {
  const browser = typeof window !== 'undefined'
  return (
    <>
      <time dateTime={iso} lang={browser ? navigator.language : 'en'} suppressHydrationWarning>
        {new Date(iso).toLocaleString(
          browser ? navigator.language : 'en-GB',
          browser ? SHAPE : { ...SHAPE, timeZone: 'UTC' },
        )}
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
