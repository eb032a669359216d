import { hasReceiver } from '#lib/delivery/deliver.ts'

/** Says before a form is filled in that nobody receives it, if that is so. @param to of the delivery */
export function NobodyNotice({ to }: { to: string }) {
  if (hasReceiver(to)) return null
  return (
    <p className="notice">
      Nobody receives this yet. What you enter is stored in your own browser, and is not sent.
    </p>
  )
}
