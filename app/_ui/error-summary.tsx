import type { Draft } from '#lib/forms/draft'
import type { Form } from '#lib/forms/form'
import { fieldId } from './field'
import { FocusTarget } from './focus-target'

export function ErrorSummary({ form, draft }: { form: Form; draft: Draft }) {
  return (
    <FocusTarget key={draft.id} className="problem" aria-labelledby={`${form.id}-problem`}>
      <h2 id={`${form.id}-problem`}>There is a problem</h2>
      <ul>
        {Object.entries(draft.errors).map(([name, message]) => (
          <li key={name}>{name ? <a href={`#${fieldId(form, name)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </FocusTarget>
  )
}
