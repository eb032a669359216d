import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { app } from './session.ts'

const isPart = (value: unknown): boolean =>
  Boolean(Object(value).title && (Object(value).path ?? Object(value).to))

test('each form and each journey is in the list of the app', async () => {
  const files = globSync('**/{form,journey}.ts', { cwd: import.meta.dirname })
  assert.ok(files.length > 0)
  for (const file of files) {
    const exported: Record<string, unknown> = await import(join(import.meta.dirname, file))
    for (const [name, value] of Object.entries(exported)) {
      const isListed = app.parts.some((part) => part === value)
      assert.ok(isListed || !isPart(value), `app/forms.ts does not list ${name} of app/${file}`)
    }
  }
})
