import { isChosen } from '#lib/forms/compare-answers.ts'
import { withoutUnaskedFollowUps } from '#lib/forms/form.ts'
import { trimmed } from '#lib/forms/kinds/parts/normalize.ts'
import { type Answers, type Journey, listOf, schemaOf } from './journey.ts'
import { isEnough, itemsOf, stepNameOf } from './list.ts'
import { formOf, isFormOf } from './urls.ts'

function isAnswer(
  journey: Journey,
  answers: Answers,
  asked: [step: string, field: string, value: string],
) {
  const [step, field, value] = asked
  const schema = schemaOf(journey, step).shape[field]
  const given = answers[step]
  return Boolean(schema && given && isChosen(schema, given[field] ?? '', value))
}

/** @returns the names of the steps that apply to the answers, in order */
export function stepsFor(journey: Journey, answers: Answers): string[] {
  const names: string[] = []
  for (const [name, { when = {} }] of Object.entries(journey.steps)) {
    const holds = Object.entries(when).every(
      ([step, fields]) =>
        names.includes(step) &&
        Object.entries(fields).every(([field, value]) =>
          isAnswer(journey, answers, [step, field, value]),
        ),
    )
    if (holds) names.push(name)
  }
  return names
}

/** @returns the form that a step still needs an answer to: its own, or that of an item of its list */
export function openForm(
  journey: Journey,
  answers: Answers,
  step: string,
  isValid: (name: string) => boolean,
): string | undefined {
  const list = listOf(journey, step)
  // A deploy may have made a plain step of a list.
  const items = list ? itemsOf(answers, step) : []
  const invalid = items.find((item) => !isValid(item))
  if (invalid) return invalid
  const isAnswered = isValid(step) || items.length === list?.max
  return isAnswered && (!list || isEnough(list, items.length)) ? undefined : step
}

/**
 * @param name of a step, or of an item
 * @returns the answers with a new one, and without those that no longer apply
 */
export function withAnswer(
  journey: Journey,
  answers: Answers,
  name: string,
  values: Record<string, string>,
): Answers {
  const given = Object.fromEntries(
    Object.entries(withoutUnaskedFollowUps(formOf(journey, '', name), values))
      .map(([field, text]) => [field, trimmed(text)] as const)
      .filter(([, text]) => text),
  )
  const next = { ...answers, [name]: given }
  const step = stepNameOf(name)
  // Ask again whether to add another: after a "yes", and after each new item.
  const asksAgain = name === step ? given.more === 'yes' : !Object.hasOwn(answers, name)
  if (listOf(journey, step) && asksAgain) delete next[step]
  return onlyApplying(journey, next)
}

/** @returns the answers without an item of a list */
export function withoutItem(journey: Journey, answers: Answers, name: string): Answers {
  const { [name]: _, ...left } = answers
  return onlyApplying(journey, left)
}

function onlyApplying(journey: Journey, answers: Answers): Answers {
  const applies = stepsFor(journey, answers)
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([name]) => applies.includes(stepNameOf(name)) && isFormOf(journey, name),
    ),
  )
}

/** @returns the answered steps whose answers another answer to this step might delete */
export function dependentSteps(journey: Journey, answers: Answers, name: string): string[] {
  const { [name]: _, ...without } = answers
  const left = stepsFor(journey, without)
  // The items of a list are there before the answer that there is no other.
  const answered = Object.keys(answers).map(stepNameOf)
  return stepsFor(journey, answers).filter(
    (step) => !left.includes(step) && answered.includes(step),
  )
}
