/** build.ts writes the style sheet of the product into the copy of this file. */
export const sheet = ''
