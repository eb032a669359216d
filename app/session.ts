import { defineApp } from '#lib/app/define-app.ts'
import * as forms from './forms.ts'

export const app = defineApp(Object.values(forms))

export const { entryOfKey, session } = app
