import { defineApp } from '#lib/app/define-app.ts'
import { app as own } from './own-session.ts'
import * as forms from './test/forms.ts'

// In the copy that is tested, this file replaces app/session.ts, which becomes own-session.ts.
export const app = defineApp([...own.parts, ...Object.values(forms)])

export const { entryOfKey, session } = app
