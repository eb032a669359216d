/** What next.config.js tells Turbopack of: a file as text. */
declare module '*?raw' {
  const text: string
  export default text
}

/** And a file as its bytes. */
declare module '*?bytes' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
