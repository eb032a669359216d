import { app } from '#app/session.ts'
import * as formsOfTestPages from '#e2e/pages/forms.ts'
import { actionPost } from '#e2e/security/fuzz/requests.ts'
import type { Visitor } from '#e2e/security/fuzz/visitor.ts'
import { get, type Pairs, type WireRequest } from '#e2e/security/fuzz/wire.ts'
import { defineApp } from '#lib/app/define-app.ts'
import { fieldsOf } from '#lib/forms/field.ts'
import type { Field } from '#lib/forms/kinds/parts/kind.ts'
import type { Journey } from '#lib/journeys/journey.ts'
import { HIDDEN } from '#lib/journeys/urls.ts'

/** One input of a form, with a request that sends a text in it. */
export interface Input {
  name: string
  /** Fields of one kind are read alike. */
  kind: Field['kind']
  send: (text: string) => WireRequest
}

const namesOf = ({ name, kind: { parts } }: Field) =>
  parts ? parts.map((part) => `${name}-${part}`) : [name]

/** @returns the inputs of a form, which a script sends: then the answer has the next page in it */
const inputsOf = (path: string, action: string, fields: readonly Field[], hidden: Pairs): Input[] =>
  fields.flatMap((field) =>
    namesOf(field).map((name) => ({
      name: `${path} ${name}`,
      kind: field.kind,
      // A text of the wire has one character for each byte.
      send: (text: string) =>
        actionPost(path, action, [...hidden, [name, Buffer.from(text).toString('latin1')]]),
    })),
  )

async function inputsOfJourney({ path, steps }: Journey, visitor: Visitor): Promise<Input[]> {
  const started = await visitor.send(actionPost(path, await visitor.action(path), []))
  const [, page = '', run = ''] =
    /^x-action-redirect: ((?:\/[\w-]+)+\/([\w-]{8})\/[\w-]+)/im.exec(started?.head ?? '') ?? []
  const action = await visitor.action(page)
  return Object.entries(steps).flatMap(([name, step]) => {
    const isForm = 'schema' in step
    const hidden: Pairs = [
      [HIDDEN.run, run],
      [HIDDEN.step, isForm ? name : `${name}.x1y2`],
      [HIDDEN.add, ''],
    ]
    return inputsOf(page, action, fieldsOf(isForm ? step.schema : step.list.item), hidden)
  })
}

/** @returns every input of every form and journey, of the app and of the test pages */
export async function allInputs(visitor: Visitor): Promise<Input[]> {
  const inputs: Input[] = []
  const { forms, journeys } = defineApp([...app.parts, ...Object.values(formsOfTestPages)])
  for (const { path, fields } of forms) {
    await visitor.send(get(path))
    inputs.push(...inputsOf(path, await visitor.action(path), fields, []))
  }
  for (const journey of journeys) {
    inputs.push(...(await inputsOfJourney(journey, visitor)))
  }
  return inputs
}
