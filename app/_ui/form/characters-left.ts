/** Long enough that a screen reader does not interrupt a person who types. In milliseconds. */
const PAUSE = 1000

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>()

/**
 * Says how many characters are left, after a pause in typing: where a text has a place for that (see
 * text.tsx). It is found by its id, because an extension of the browser may put elements of its own
 * around an input, and make them send events.
 */
export function countCharacters({ target }: Event) {
  const input = target as HTMLTextAreaElement
  const output = document.getElementById(`${input.id}-left`)
  const { max, left, over } = output?.dataset ?? {}
  if (!output || !max) return
  clearTimeout(timers.get(output))
  const say = () => {
    const rest = Number(max) - input.value.trim().length
    output.textContent = `${rest < 0 ? over : left} ${Math.abs(rest)}`
  }
  timers.set(output, setTimeout(say, PAUSE))
}
