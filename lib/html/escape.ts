/** @returns the text as it stands in an element or in a quoted attribute (HTML, section 13.3) */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
