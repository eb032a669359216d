/** Long enough that a screen reader does not interrupt a person who types. In milliseconds. */
const PAUSE = 1000

let timer: ReturnType<typeof setTimeout>

/** Says how many characters are left, after a pause in typing: where a text has an output after it. */
export function countCharacters({ target }: Event) {
  const input = target as HTMLTextAreaElement
  const output = input.nextElementSibling as HTMLElement | null
  const { max, left, over } = output?.dataset ?? {}
  clearTimeout(timer)
  timer = setTimeout(() => {
    const rest = Number(max) - input.value.trim().length
    if (output && max) output.textContent = `${rest < 0 ? over : left} ${Math.abs(rest)}`
  }, PAUSE)
}
