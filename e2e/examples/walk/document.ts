/*
 * Reads pages without a browser. It knows only the HTML that React writes: each attribute has double
 * quotes, and each sign that could end a text is escaped.
 */

const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' }

const textIn = (html: string) =>
  html
    .replaceAll(/<!--.*?-->|<[^>]+>/gs, '')
    .replaceAll(/&([#\w]+);/g, (whole, name) => SIGNS[name] ?? whole)

const all = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) =>
    textIn(inner),
  )

export interface ShownForm {
  /** With the name of the action. */
  hidden: Record<string, string>
  /** What is shown, by the name of the input: a text, or the values that are chosen, with commas. */
  values: Record<string, string>
  /** The names of radio buttons and boxes. */
  choices: Set<string>
}

export interface Document {
  title: string
  /** Labels and answers. */
  rows: [label: string, text: string][]
  /** The names of the items of a list. */
  items: string[]
  /** The addresses of the links in the main part. */
  links: string[]
  hasErrors: boolean
  form: ShownForm | undefined
}

/** @returns the name of each item of a list. Its links have the name too */
const itemsIn = (html: string) =>
  [...html.matchAll(/<li><bdi>(.*?)<\/bdi>/gs)].map(([, name = '']) => textIn(name))

function formIn(html: string): ShownForm {
  const form: ShownForm = { hidden: {}, values: {}, choices: new Set() }
  const controls = html.matchAll(/<(?:input|textarea)\b([^>]*)>(?:([^<]*)<\/textarea>)?/g)
  for (const [, tag = '', content] of controls) {
    const pairs = tag.matchAll(/([\w-]+)="([^"]*)"/g)
    const given = [...pairs].map(([, key = '', text = '']) => [key, textIn(text)])
    const { name, type, value = '', checked }: Record<string, string> = Object.fromEntries(given)
    if (!name) continue
    if (type === 'hidden') form.hidden[name] = value
    else if (type === 'radio' || type === 'checkbox') {
      form.choices.add(name)
      const chosen = checked === undefined ? [] : [value]
      form.values[name] = [form.values[name], ...chosen].filter(Boolean).join(',')
    } else form.values[name] = content === undefined ? value : textIn(content)
  }
  return form
}

export function readDocument(html: string): Document {
  const [main = ''] = /<main\b.*<\/main>/s.exec(html) ?? []
  const texts = all(main, 'dd')
  const [form] = /<form\b.*<\/form>/s.exec(main) ?? []
  return {
    title: all(main, 'h1')[0] ?? '',
    rows: all(main, 'dt').map((label, index) => [label, texts[index] ?? '']),
    items: itemsIn(main),
    links: [...main.matchAll(/<a\b[^>]*?href="([^"]*)"/g)].map(([, href = '']) => textIn(href)),
    hasErrors: main.includes('role="alert"'),
    form: form === undefined ? undefined : formIn(form),
  }
}
