import { sealIdOf } from '#app/session/seal-id.ts'
import { documentTitle } from '#app/site.ts'
import { LANGUAGE } from '#lib/config/language.ts'
import { escapeHtml as escaped, htmlDocument } from '#lib/html/document.ts'
import type { Incoming } from '#lib/transfer/compare.ts'
import { svgOf } from '#ui/page/figure.ts'
import { drawWax } from '#ui/page/wax.ts'

const STYLE = `:root{color-scheme:light dark}
body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif;overflow-wrap:anywhere}
dt{font:1rem system-ui,sans-serif;opacity:.75}dd{margin:0 0 1rem;white-space:pre-line}svg{width:4.5rem}`

interface Content {
  /** The address of the page that takes the file back. */
  address: string
  entries: Incoming[]
  expiresAt: Date
  made: Date
  seal: string
}

const momentOf = (date: Date) => {
  const text = date.toLocaleString(LANGUAGE, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return `<time datetime="${date.toISOString()}">${text} UTC</time>`
}

function emblem(entry: Incoming): string {
  const id = sealIdOf(entry)
  return id ? svgOf(drawWax(id)) : ''
}

const section = (entry: Incoming) => `<section>
<h2>${escaped(entry.title)}</h2>
${emblem(entry)}
<dl>
${entry.answers.map(([label, text]) => `<dt>${escaped(label)}</dt>\n<dd dir="auto">${escaped(text)}</dd>`).join('\n')}
</dl>
</section>`

/** @returns a document for a person to read. It holds the same content a second time, sealed */
export function filePage({ address, entries, expiresAt, made, seal }: Content): string {
  return htmlDocument({
    title: documentTitle('What you took with you'),
    head: `<meta name="keepsake" content="${seal}">`,
    styles: STYLE,
    body: `<h1>What you took with you</h1>
<p>You saved this file on ${momentOf(made)}. Anyone who has it can read it, so keep it to yourself.</p>
<p>To continue on another device, open <a href="${escaped(address)}">${escaped(address)}</a> there and choose this file. Anyone who has the file can do that until ${momentOf(expiresAt)}.</p>
${entries.map(section).join('\n')}`,
  })
}

/**
 * @param file the text of a file that a visitor chose
 * @returns the seal in it, or undefined if it is not one of our files. An earlier release could lock a file
 * with a passphrase: its seal begins with `~`
 */
export const sealIn = (file: string): string | undefined =>
  /<meta name="keepsake" content="(~?\d{1,10}\.[\w-]+)">/.exec(file)?.[1]
