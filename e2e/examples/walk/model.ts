/** The text of each input of a form, by its name. */
export type Typed = Record<string, string>

type Row = [label: string, text: string]

const MOST = 5

const ORDER = ['you', 'jobs', 'licence', 'languages', 'check']

const LANGUAGES: Record<string, string> = { en: 'English', ar: 'Arabic', none: 'None of these' }

const isoOf = (typed: Typed, name: string) =>
  typed[`${name}-year`] && `${typed[`${name}-year`]}-${typed[`${name}-month`]?.padStart(2, '0')}-01`

function monthOf(typed: Typed, name: string): string {
  const iso = isoOf(typed, name)
  if (!iso) return 'Not given'
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(iso).toLocaleDateString('en', format)
}

const ROWS: Record<string, (typed: Typed) => Row[]> = {
  you: (typed) => [
    ['Your name', typed.name ?? ''],
    ['Email', typed.email ?? ''],
    ['Date of birth', '10 December 1985'],
    [
      'Your address',
      `${typed['address-line1']}\n${typed['address-town']}\nSW1Y 4JH\nUnited Kingdom`,
    ],
  ],
  job: (typed) => [
    ['Employer', typed.employer ?? ''],
    ['Your role', typed.role ?? ''],
    ['First month', monthOf(typed, 'from')],
    ['Last month', monthOf(typed, 'to')],
    ['What you did', typed.tasks || 'Not given'],
  ],
  licence: (typed) =>
    typed.drives === 'true'
      ? [
          ['Do you have a driving licence?', 'Yes'],
          ['When did you get it?', monthOf(typed, 'since')],
        ]
      : [['Do you have a driving licence?', 'No']],
  languages: ({ languages = '' }) => [
    [
      'Which of these do you speak?',
      languages
        .split(',')
        .map((key) => LANGUAGES[key])
        .join(', '),
    ],
  ],
}

/** What a person who applies knows: what was typed, and what was accepted. */
export class Model {
  /** Accepted answers, by the name of their form: those of a job by its id. */
  readonly answers = new Map<string, Typed>()
  /** The jobs, in the order of adding. */
  readonly jobs = new Map<string, Typed>()
  /** What was typed and not accepted, by the name of the form. */
  readonly rejected = new Map<string, { typed: Typed; hasErrors: boolean }>()
  isFinished = false

  get isFull() {
    return this.jobs.size >= MOST
  }

  /** The first page whose question is open. */
  get next() {
    const isOpen = (step: string) =>
      step === 'jobs' ? !this.isFull && !this.answers.has(step) : !this.answers.has(step)
    return ORDER.find(isOpen) ?? 'check'
  }

  isAllowed(step: string) {
    return ORDER.indexOf(step) <= ORDER.indexOf(this.next)
  }

  /** @returns what the form of a step or of a job shows */
  shownIn(name: string): Typed {
    const saved = this.jobs.get(name.replace('jobs.', '')) ?? this.answers.get(name)
    return this.rejected.get(name)?.typed ?? saved ?? {}
  }

  rowsOf(step: string): Row[] {
    if (step !== 'jobs') return ROWS[step]?.(this.answers.get(step) ?? {}) ?? []
    if (this.jobs.size === 0 && this.answers.has(step)) return [['Past jobs', 'None']]
    return [...this.jobs.values()].map((job, index) => [
      `Past job ${index + 1}`,
      this.rowsOfJob(job)
        .map(([label, text]) => `${label}:${text.includes('\n') ? '\n' : ' '}${text}`)
        .join('\n'),
    ])
  }

  rowsOfJob = (job: Typed) => ROWS.job?.(job) ?? []

  /** All that is stored, whatever may be open. */
  get rows(): Row[] {
    return ORDER.filter((step) => step === 'jobs' || this.answers.has(step)).flatMap((step) =>
      this.rowsOf(step),
    )
  }

  #reject(name: string, typed: Typed, hasErrors: boolean) {
    this.rejected.set(name, { typed, hasErrors })
  }

  /** What a page shows of what its button acts on. @param hidden the hidden fields of the page */
  seenBy({ 'journey-step': name, 'journey-remove': remove }: Typed): string {
    if (name === undefined) return JSON.stringify(this.rows)
    const job = this.jobs.get(name.replace('jobs.', ''))
    if (remove !== undefined) return JSON.stringify(job ? this.rowsOfJob(job) : [])
    if (name === 'jobs') {
      return JSON.stringify([...this.jobs].map(([id, { employer }]) => [id, employer]))
    }
    return JSON.stringify(job ?? this.answers.get(name) ?? null)
  }

  /** Whether a valid answer would overwrite one that its page has not shown. */
  #isUnseen(hidden: Typed, typed: Typed, seen: string | undefined): boolean {
    const saved = this.seenBy(hidden)
    return saved !== seen && saved !== JSON.stringify(typed)
  }

  /**
   * Sends a form.
   * @param hidden the hidden fields of its page, which may be old
   * @param isValid whether each answer is
   * @param seen what its page has shown
   */
  send(hidden: Typed, typed: Typed, isValid: boolean, seen: string | undefined) {
    const name = hidden['journey-step']
    if (this.isFinished) return
    if (name === undefined) this.isFinished = this.next === 'check' && this.seenBy(hidden) === seen
    else if (name.startsWith('jobs.')) this.#sendJob(name, hidden, typed, isValid, seen)
    else if (name === 'jobs' && typed.more === 'yes' && this.isFull) return
    else if (name === 'jobs' && typed.more !== 'yes' && this.seenBy(hidden) !== seen) return
    else if (!isValid) this.#reject(name, typed, true)
    else if (name !== 'jobs' && this.#isUnseen(hidden, typed, seen)) this.#reject(name, typed, true)
    else {
      this.rejected.delete(name)
      if (typed.more === 'yes') this.answers.delete(name)
      else this.answers.set(name, typed)
    }
  }

  #sendJob(name: string, hidden: Typed, typed: Typed, isValid: boolean, seen: string | undefined) {
    const id = name.replace('jobs.', '')
    const isNew = !this.jobs.has(id)
    if ('journey-remove' in hidden) return this.seenBy(hidden) === seen && this.jobs.delete(id)
    // Another tab has removed it, so it is shown as a new one.
    if (isNew && !('journey-add' in hidden)) return this.#reject(name, typed, !isValid)
    if (!isValid || (isNew && this.isFull)) return this.#reject(name, typed, true)
    if (this.#isUnseen(hidden, typed, seen)) return this.#reject(name, typed, true)
    this.rejected.delete(name)
    if (isNew) this.answers.delete('jobs')
    this.jobs.set(id, typed)
  }
}
