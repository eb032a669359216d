/**
 * Unticks what can't be ticked together, and says so: in a question that has a place for that (see
 * choices.tsx). A component of its own would be one more script in every page.
 */
export function untickOthers({ target }: Event) {
  const { form, name, value, checked } = target as HTMLInputElement
  // An element of an extension sends events too, and has no form.
  const place = form?.querySelector<HTMLElement>(`[data-of="${CSS.escape(name)}"]`)
  if (!form || !place || !checked) return
  const { exclusive, alone, dropped } = place.dataset
  const isAlone = value === exclusive
  place.textContent = ''
  for (const box of form.elements as Iterable<HTMLInputElement & Element>) {
    if (box.name === name && box.checked && (box.value === exclusive) !== isAlone) {
      box.checked = false
      place.textContent = `${isAlone ? alone : dropped}`
    }
  }
}
