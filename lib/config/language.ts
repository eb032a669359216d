/**
 * The language of every page, and of its times and numbers. The browser's own language would be a
 * second one on the page, and `Intl` throws for some values of it, such as "C".
 */
export const LANGUAGE = 'en-GB'
