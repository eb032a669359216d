import type { Form } from '#lib/forms/form.ts'
import type { Rejection } from '#lib/forms/submit-form.ts'
import { Announcement } from '#ui/page/announcement.tsx'
import { Isolated } from '#ui/page/isolated.tsx'
import { fieldId } from './field.tsx'

/** All errors of a form, with links to their fields. */
export function ErrorSummary({ form, rejection }: { form: Form; rejection: Rejection }) {
  return (
    <Announcement key={rejection.id} className="problem" aria-labelledby={`${form.id}-problem`}>
      <h2 id={`${form.id}-problem`}>There is a problem</h2>
      <ul>
        {Object.entries(rejection.errors).map(([name, message]) => (
          <li key={name}>
            {name ? (
              <a href={`#${fieldId(form, name)}`}>
                <Isolated>{message}</Isolated>
              </a>
            ) : (
              <Isolated>{message}</Isolated>
            )}
          </li>
        ))}
      </ul>
    </Announcement>
  )
}
