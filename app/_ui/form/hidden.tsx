import { SHOWN, type Shown, shownText } from '#lib/forms/shown.ts'

interface Props {
  /** By name. One without a value is left out. */
  fields?: Record<string, string | undefined>
  /** What the page shows of the things that the button acts on. */
  shown?: Shown | undefined
}

/** What a form sends besides what is typed. */
export const Hidden = ({ fields, shown }: Props) =>
  Object.entries({ ...fields, ...(shown && { [SHOWN]: shownText(shown) }) }).map(
    ([name, value]) =>
      value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  )
