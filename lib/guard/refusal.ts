import type { Refused, RefusedStatus } from './guard.ts'

const WORDS: Record<RefusedStatus, [title: string, text: string]> = {
  400: [
    'We could not read that',
    'What was sent is not what our form sends. Please go back to it.',
  ],
  403: ['That came from somewhere else', 'A form of ours can be sent from our own pages only.'],
  405: ['That can’t be done here', 'This address can be looked at, and a form on it can be sent.'],
  409: [
    'This form has changed',
    'We have made it anew while you had it open. Copy what you typed, and open the form again.',
  ],
  413: [
    'That is too much',
    'What was sent is larger than we can take. Please go back and make it shorter.',
  ],
  415: ['That is no form', 'We take what the forms on our own pages send, and nothing else.'],
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** What was typed, to be copied: the form that it was typed into is no more. */
function givenBack(typed: [string, string][]): string {
  const fields = typed.map(([name, text], index) => {
    const id = `typed-${index}`
    const field = `<textarea id="${id}" readonly rows="2">\n${escaped(text)}</textarea>`
    return `<p><label for="${id}">${escaped(name)}</label>${field}</p>`
  })
  return fields.length > 0 ? `<h2>What you typed</h2>\n${fields.join('\n')}` : ''
}

/**
 * A page for a request that is not let through. It is made here, for a page of Next's would be one
 * more request to answer, to whoever sends such a thing.
 * @param path as it stands in the address, to lead back to the form
 * @param styles the style sheet
 */
export function refusalPage({ status, typed = [] }: Refused, path: string, styles: string): string {
  const [title, text] = WORDS[status]
  // Two slashes in front would name another host.
  const back = escaped(path.replace(/^\/+/, '/'))
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Keepsake</title>
<link rel="icon" href="/icon.svg">
<style>${styles}</style>
</head>
<body>
<header></header>
<main>
<h1>${title}</h1>
<p>${text} Nothing was saved.</p>
${givenBack(typed)}
<p><a href="${back}">Open this page anew</a></p>
<p><a href="/">Go to the front page</a></p>
</main>
</body>
</html>
`
}
