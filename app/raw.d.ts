/** A file as text. next.config.js tells Turbopack the same. */
declare module '*?raw' {
  const text: string
  export default text
}

/** A file as its bytes. */
declare module '*?bytes' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
