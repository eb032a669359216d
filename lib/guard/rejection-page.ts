import { escapeHtml, htmlDocument } from '#lib/html/document.ts'
import { rejectionTexts } from '#lib/texts/rejection.ts'
import type { Rejection } from './guard.ts'

/** What was typed, for the visitor to copy: its form no longer exists. */
function typedFields(typed: [string, string][], heading: string): string {
  const fields = typed.map(([name, text], index) => {
    const id = `typed-${index}`
    const field = `<textarea id="${id}" readonly rows="2">\n${escapeHtml(text)}</textarea>`
    return `<p><label for="${id}">${escapeHtml(name)}</label>${field}</p>`
  })
  return fields.length > 0 ? `<h2>${heading}</h2>\n${fields.join('\n')}` : ''
}

/**
 * The page that answers a rejected request. It is a string: to render a page of Next takes longer, and
 * an attacker can send many such requests.
 * @param path of the request, to lead back to the form
 * @param styles the style sheet
 * @param titleOf makes the title of the document
 */
export function rejectionPage(
  { status, page, typed = [] }: Rejection,
  path: string,
  styles: string,
  titleOf: (title: string) => string,
): string {
  const { byPage, nothingSaved, typed: heading, reopen, home } = rejectionTexts
  const [title, text] = byPage[page ?? status]
  // Two slashes at the beginning would name another host.
  const back = escapeHtml(path.replace(/^\/+/, '/'))
  return htmlDocument({
    title: titleOf(title),
    head: '<link rel="icon" href="/icon.svg">',
    styles,
    body: `<header></header>
<main>
<h1>${title}</h1>
<p>${text} ${nothingSaved}</p>
${typedFields(typed, heading)}
<p><a href="${back}">${reopen}</a></p>
<p><a href="/">${home}</a></p>
</main>`,
  })
}

/** @returns what error.tsx shows when a script has sent the request: a mark, a title and a text */
export function rejectionText({ status, page }: Rejection): string {
  const { byPage, nothingSaved } = rejectionTexts
  const [title, text] = byPage[page ?? status]
  return `rejected\n${title}\n${text} ${nothingSaved}`
}
