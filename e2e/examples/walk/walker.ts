import { expect } from 'playwright/test'
import { type Action, typedFor } from './action.ts'
import type { Browser, Shown } from './browser.ts'
import { Model } from './model.ts'

const TABS = 3

/** A person with several tabs, and the model of what each page must show. */
export class Walker {
  readonly model = new Model()
  readonly #browser: Browser
  readonly #run: string
  /** The pages of each tab, the one that is shown last. */
  readonly #tabs: Shown[][]
  /** What each page has shown of what its button acts on. */
  readonly #seen = new WeakMap<Shown, string>()
  /** All jobs that there ever were. */
  readonly #jobs = new Set<string>()
  /** How often "Check your answers" was reached, and how many answers were sent. */
  readonly counts = { checked: 0, sent: 0, finished: 0 }

  private constructor(browser: Browser, first: Shown) {
    this.#browser = browser
    this.#run = first.path.replace(/[^/]*$/, '')
    this.#tabs = [[first]]
    this.#check(first)
  }

  static async start(browser: Browser): Promise<Walker> {
    const start = await browser.get('/application')
    if (!start.form) throw new Error('There is no start button')
    return new Walker(browser, await browser.send(start.path, start.form))
  }

  async act(action: Action): Promise<void> {
    const tab = this.#tabs[action.tab % this.#tabs.length] ?? []
    const page = tab.at(-1)
    if (!page) return
    if (action.what === 'back') {
      if (tab.length > 1) tab.pop()
    } else if (action.what === 'answer') {
      if (page.form) tab.push(await this.#send(page, action))
    } else {
      const path = this.#pathFor(page, action)
      const shown = await this.#browser.get(path)
      expect(shown.path.replace(this.#run, '')).toMatch(this.#landing(path))
      this.#check(shown)
      if (action.what === 'reload') tab.pop()
      if (action.what === 'duplicate' && this.#tabs.length < TABS) this.#tabs.push([shown])
      else tab.push(shown)
    }
  }

  #pathFor({ path, links }: Shown, { what, pick }: Action): string {
    const own = links.filter((link) => link.startsWith(this.#run) && !link.endsWith('/download'))
    if (what === 'follow') return own[pick % own.length] ?? path
    if (what !== 'open') return path
    const jobs = [...this.#jobs].flatMap((id) => [`jobs/${id}`, `jobs/${id}/remove`])
    const all = ['you', 'jobs', 'licence', 'languages', 'check', ...jobs]
    return `${this.#run}${all[pick % all.length]}${pick % 3 ? '' : '?change='}`
  }

  async #send(page: Shown, action: Action): Promise<Shown> {
    const { form } = page
    if (!form) return page
    const name = form.hidden['journey-step'] ?? 'check'
    // To finish is the end of a walk, so it is rare.
    if (name === 'check' && (action.pick % 5 || !action.isValid)) return page
    const isHidden = Object.keys(form.values).length === 0
    const typed = isHidden ? { ...form.hidden } : typedFor(name, action)
    this.model.send(
      form.hidden,
      isHidden && name === 'jobs' ? { more: 'no' } : typed,
      action.isValid || isHidden,
      this.#seen.get(page),
    )
    this.counts.sent += 1
    const after = await this.#browser.send(page.path, form, typed)
    this.#check(after)
    return after
  }

  /** @returns the page to which an address must lead, without the run */
  #landing(path: string): RegExp {
    const { isFinished, isFull, jobs, next, rejected } = this.model
    if (isFinished) return /^confirmation$/
    const page = path.replace(this.#run, '')
    const [step = '', id = '', rest] = page.split(/[/?]/)
    if (!this.model.isAllowed(step)) return new RegExp(`^${next}$`)
    const isNew = page.includes('add=') && !jobs.has(id) && rest !== 'remove'
    if (isNew && isFull && !rejected.has(`jobs.${id}`)) return /^jobs(\?change=)?$/
    return new RegExp(`^${page.replace('?', '\\?')}$`)
  }

  /** Compares a page with the model. */
  #check(shown: Shown): void {
    const { path, title, rows, items, form, hasErrors } = shown
    const { model } = this
    this.#seen.set(shown, model.seenBy(form?.hidden ?? {}))
    const [step = '', id = '', remove] = path.replace(this.#run, '').replace(/\?.*/, '').split('/')
    if (id) this.#jobs.add(id)
    expect(step === 'confirmation').toBe(model.isFinished)
    if (model.isFinished) {
      this.counts.finished += 1
      return
    }
    expect(model.isAllowed(step), `${step} is not allowed yet`).toBe(true)
    const job = model.jobs.get(id)
    if (step === 'check') {
      this.counts.checked += 1
      expect(rows).toEqual(model.rows)
    } else if (remove) {
      expect(rows).toEqual(job ? model.rowsOfJob(job) : [])
    } else if (id && !job && !path.includes('add=')) {
      expect(title).toBe('This is no longer in your list')
    } else {
      const name = id ? `jobs.${id}` : step
      if (step === 'jobs' && !id) {
        expect(items).toEqual([...model.jobs.values()].map(({ employer }) => employer))
        expect(Object.keys(form?.values ?? {}).length).toBe(model.isFull ? 0 : 1)
        if (model.isFull) return
      }
      const typed = model.shownIn(name)
      for (const [field, text] of Object.entries(form?.values ?? {})) {
        expect(text, `${name}: ${field}`).toBe(typed[field] ?? '')
      }
      expect(hasErrors, `errors of ${name}`).toBe(model.rejected.get(name)?.hasErrors ?? false)
    }
  }

  /** Opens every page of the run, and the list of what is stored. */
  async checkAll(): Promise<void> {
    const jobs = [...this.#jobs].map((id) => `jobs/${id}`)
    for (const page of ['you', 'jobs', ...jobs, 'licence', 'languages', 'check']) {
      const shown = await this.#browser.get(this.#run + page)
      expect(shown.path.replace(this.#run, '')).toMatch(this.#landing(this.#run + page))
      this.#check(shown)
    }
    const { rows } = await this.#browser.get('/session')
    const times = rows.findIndex(([label]) => label === 'First saved')
    // A long answer is cut in the list, and whole further down.
    const stored = [...new Map(rows.slice(0, times))]
    if (!this.model.isFinished) expect(stored).toEqual(this.model.rows)
    else {
      const { jobs, rows } = this.model
      expect(stored.filter(([label]) => label !== 'Past jobs')).toEqual(
        rows.filter(([label]) => !label.startsWith('Past job')),
      )
      const text = stored.find(([label]) => label === 'Past jobs')?.[1] ?? ''
      const places = [...jobs.values()].map(({ employer = '' }) => text.indexOf(employer))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      expect(places).not.toContain(-1)
      expect(text.split('Cook').length - 1).toBe(jobs.size)
    }
  }
}
