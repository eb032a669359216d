import type { Route } from 'next'
import { labelledAnswers, linesOf } from '#lib/forms/describe.ts'
import { type Form, validate } from '#lib/forms/form.ts'
import { texts } from '#lib/texts/texts.ts'
import { type Answers, CHECK_PAGE, type Journey, listOf, stepOf } from './journey.ts'
import { isItem, itemsOf, stepNameOf, titleOfItem } from './list.ts'
import { dependentSteps, openForm, stepsFor, withAnswer, withoutItem } from './progress.ts'
import { type CameFrom, formOf, stepUrl } from './urls.ts'

type Value = Record<string, unknown>

/** The label and the text of an answer. */
type Row = [label: string, text: string]

/** The id of a run, and its times in epoch seconds. */
interface Stored {
  id?: string
  createdAt?: number
  expiresAt?: number
}

/**
 * A run as the request finds it. Its answers alone decide what is asked next. Each of them is validated
 * when it is first needed, because a deploy may have changed the rules, and never twice.
 */
export class Run {
  readonly journey: Journey
  readonly answers: Answers
  readonly id: string
  readonly createdAt: number
  readonly expiresAt: number
  /** The names of the steps that apply to the answers, in order. */
  readonly steps: readonly string[]
  #valid = new Map<string, Value | undefined>()

  constructor(journey: Journey, answers: Answers, stored: Stored = {}) {
    this.journey = journey
    this.answers = answers
    this.id = stored.id ?? ''
    this.createdAt = stored.createdAt ?? 0
    this.expiresAt = stored.expiresAt ?? 0
    this.steps = stepsFor(journey, answers)
  }

  /** The key of the entry that stores it. */
  get key(): `${string}.${string}` {
    return `${this.journey.id}.${this.id}`
  }

  /** @param page of a step, or the name of the form of an item */
  url(page: string, mode?: CameFrom): Route {
    return stepUrl(this.journey, this.id, page, mode)
  }

  /** The form of a step or of an item. */
  form(name: string, mode?: CameFrom, schema?: Form['schema']): Form {
    return formOf(this.journey, this.id, name, mode, schema)
  }

  /** @returns the output of the schema of a step or of an item, or undefined without a valid answer */
  valid(name: string): Value | undefined {
    const given = Object.hasOwn(this.answers, name) ? this.answers[name] : undefined
    if (given && !this.#valid.has(name)) {
      const result = validate(this.form(name), { values: given, notes: {} })
      this.#valid.set(name, 'value' in result ? result.value : undefined)
    }
    return given && this.#valid.get(name)
  }

  /** The first form that applies and has no valid answer, or "Check your answers". */
  get next(): string {
    const isValid = (name: string) => this.valid(name) !== undefined
    for (const step of this.steps) {
      const open = openForm(this.journey, this.answers, step, isValid)
      if (open) return open
    }
    return CHECK_PAGE
  }

  /** Whether the answers lead as far as a page. */
  canVisit(page: string): boolean {
    const order = [...this.steps, CHECK_PAGE]
    const index = order.indexOf(stepNameOf(page))
    return index >= 0 && index <= order.indexOf(stepNameOf(this.next))
  }

  /** @returns the page after a step, or back to the check for a visitor who came to change it */
  pageAfter(step: string, { change }: CameFrom): string {
    const following = this.steps[this.numberOf(step)] ?? CHECK_PAGE
    return !change && this.canVisit(following) ? following : this.next
  }

  /** From 1. */
  numberOf(name: string): number {
    return this.steps.indexOf(stepNameOf(name)) + 1
  }

  /** Where "Back" leads: from an item to its list, from a step to the one before or to the check. */
  backUrl(name: string, mode: CameFrom = {}): Route {
    if (isItem(name)) return this.url(stepNameOf(name), { change: mode.change })
    const order = [...this.steps, CHECK_PAGE]
    const previous = order[order.indexOf(name) - 1]
    const back = mode.change && this.next === CHECK_PAGE ? CHECK_PAGE : previous
    return back ? this.url(back, mode) : (this.journey.path as Route)
  }

  /** The name of an item for the visitor. */
  titleOf(item: string): string {
    const list = listOf(this.journey, item)
    return list ? titleOfItem(list, this.answers, item) : ''
  }

  /** The outputs of the schemas, for the steps that apply. The value of a list is an array. */
  get values(): Value {
    const validated = (name: string) => this.valid(name)
    return Object.fromEntries(
      this.steps.map((step) => [
        step,
        listOf(this.journey, step) ? itemsOf(this.answers, step).map(validated) : validated(step),
      ]),
    )
  }

  /** The valid answers to a step or to an item, or to all steps. Each item of a list is one row. */
  rows(name?: string): Row[] {
    if (name === undefined) return this.steps.flatMap((step) => this.rows(step))
    const list = listOf(this.journey, name)
    if (!list || isItem(name)) {
      const value = this.valid(name)
      return value ? labelledAnswers(this.form(name).fields, value) : []
    }
    const items = itemsOf(this.answers, name)
    const isEmpty = items.length === 0 && Object.hasOwn(this.answers, name)
    if (isEmpty) return [[stepOf(this.journey, name).title, texts.list.none]]
    return items.map((item, index) => [`${list.title} ${index + 1}`, linesOf(this.rows(item))])
  }

  /** The answered steps whose answers another answer to this one might delete. */
  dependents(name: string): string[] {
    return dependentSteps(this.journey, this.answers, name)
  }

  /**
   * @param values as they were sent
   * @param value what the schema made of them
   * @returns the run with an answer, and without those that no longer apply
   */
  with(name: string, values: Record<string, string>, value: Value): Run {
    const run = new Run(this.journey, withAnswer(this.journey, this.answers, name, values), this)
    run.#valid = new Map(this.#valid).set(name, value)
    return run
  }

  /** @returns the run without an item of a list */
  without(item: string): Run {
    return new Run(this.journey, withoutItem(this.journey, this.answers, item), this)
  }
}
