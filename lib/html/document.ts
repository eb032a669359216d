import { LANGUAGE } from '#lib/config/language.ts'

/** @returns the text as it stands in an element or in a quoted attribute (HTML, section 13.3) */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

interface HtmlDocument {
  title: string
  /** A style sheet. */
  styles: string
  /** What the head has besides. */
  head?: string
  body: string
}

/** A document that React does not make: a file, and pages that must work when Next does not. */
export const htmlDocument = ({ title, styles, head = '', body }: HtmlDocument): string =>
  `<!DOCTYPE html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
${head}
<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`
